package heard.desk.exchange.coaching;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import heard.desk.coach.Reviews;
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

    Answers(Reviews reviews) {
        this.reviews = reviews;
    }

    /** What is asked about a text. */
    enum About {
        REVIEW, READING
    }

    /** Empty where there was no time for the only question. */
    Optional<String> answer(Questions questions, About about) {
        return switch (questions.shape()) {
            case ONE -> one(questions.objects().getFirst(), about);
            case ARRAY -> Optional.of(several(questions.objects(), about).stream().collect(Collectors.joining(",", "[", "]")));
            case LINES -> Optional.of(several(questions.objects(), about).stream().collect(Collectors.joining("\n", "", "\n")));
        };
    }

    private Optional<String> one(String object, About about) {
        try {
            return answer(Questions.question(object), about, EACH);
        } catch (JsonError wrong) {
            throw new DeskException(CommonError.INVALID, "Not as it should be: " + wrong.getMessage(), wrong);
        }
    }

    private List<String> several(List<String> objects, About about) {
        long until = System.nanoTime() + WHOLE.toNanos();
        List<String> answers = new ArrayList<>(objects.size());
        for (int at = 0; at < objects.size(); at++) {
            if (objects.get(at).isBlank())
                continue;
            var left = Duration.ofNanos(Math.clamp(until - System.nanoTime(), 0, EACH.toNanos()));
            answers.add(line(objects.get(at), at + 1, about, left));
        }
        return answers;
    }

    private String line(String object, long number, About about, Duration patience) {
        try {
            return answer(Questions.question(object), about, patience).orElseGet(() -> Json.error(JsonLine.idOf(object), number, TOO_LATE));
        } catch (JsonError wrong) {
            return Json.error(JsonLine.idOf(object), number, String.valueOf(wrong.getMessage()));
        }
    }

    private Optional<String> answer(JsonLine line, About about, Duration patience) {
        String id = line.id();
        return switch (about) {
            case REVIEW -> reviews.review(line.need("text"), line.context(), patience).map(review -> Json.review(id, review));
            case READING -> reviews.read(line.message(), null, patience).map(reading -> Json.reading(id, reading));
        };
    }
}
