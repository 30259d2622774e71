package heard.desk.exchange.coaching;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import heard.desk.coach.ReviewReader;
import heard.desk.coach.Reviews;
import heard.desk.coach.TeamReviews;
import heard.desk.identity.TeamId;
import heard.desk.platform.CommonError;
import heard.desk.platform.DeskException;
import heard.engine.json.Json;
import heard.engine.json.JsonError;
import heard.engine.json.JsonLine;
import org.springframework.stereotype.Component;

/** Has questions answered in time, each as the engine's own JSON; of several, one that cannot be answered does not stop the rest. */
@Component
class Answers {
    static final Duration EACH = Duration.ofSeconds(3);
    static final Duration WHOLE = Duration.ofSeconds(10);
    private static final String TOO_LATE = "there was no time for this text: send it again in a moment";

    private final Reviews reviews;
    private final TeamReviews byTeams;

    Answers(Reviews reviews, TeamReviews byTeams) {
        this.reviews = reviews;
        this.byTeams = byTeams;
    }

    /** What is asked about a text. */
    enum About {
        REVIEW, READING
    }

    /** What is asked, and for whom. */
    private record Task(About about, ReviewReader reader) {}

    /** Empty where there was no time for the only question. Reviews are as these teams want them. */
    Optional<String> answer(Questions questions, About about, Set<TeamId> teams) {
        Task task = new Task(about, ReviewReader.of(teams));
        return switch (questions.shape()) {
            case ONE -> one(questions.objects().getFirst(), task);
            case ARRAY -> Optional.of(several(questions.objects(), task).stream().collect(Collectors.joining(",", "[", "]")));
            case LINES -> Optional.of(several(questions.objects(), task).stream().collect(Collectors.joining("\n", "", "\n")));
        };
    }

    private Optional<String> one(String object, Task task) {
        try {
            return answer(Questions.question(object), task, EACH);
        } catch (JsonError wrong) {
            throw new DeskException(CommonError.INVALID, "Not as it should be: " + wrong.getMessage(), wrong);
        }
    }

    private List<String> several(List<String> objects, Task task) {
        long until = System.nanoTime() + WHOLE.toNanos();
        List<String> answers = new ArrayList<>(objects.size());
        for (int at = 0; at < objects.size(); at++) {
            if (objects.get(at).isBlank())
                continue;
            var left = Duration.ofNanos(Math.clamp(until - System.nanoTime(), 0, EACH.toNanos()));
            answers.add(line(objects.get(at), at + 1, task, left));
        }
        return answers;
    }

    private String line(String object, long number, Task task, Duration patience) {
        try {
            return answer(Questions.question(object), task, patience).orElseGet(() -> Json.error(JsonLine.idOf(object), number, TOO_LATE));
        } catch (JsonError wrong) {
            return Json.error(JsonLine.idOf(object), number, String.valueOf(wrong.getMessage()));
        }
    }

    private Optional<String> answer(JsonLine line, Task task, Duration patience) {
        String id = line.id();
        return switch (task.about()) {
            case REVIEW ->
                byTeams.review(line.need("text"), line.context(), task.reader(), patience).map(review -> Json.review(id, review));
            case READING -> reviews.read(line.message(), null, patience).map(reading -> Json.reading(id, reading));
        };
    }
}
