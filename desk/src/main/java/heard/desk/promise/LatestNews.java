package heard.desk.promise;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import heard.desk.conversation.Conversation;
import heard.desk.conversation.Course;
import heard.desk.conversation.Courses;
import heard.desk.conversation.Entry;
import heard.desk.conversation.EntryKind;
import heard.desk.conversation.State;
import heard.desk.conversation.Timelines;
import heard.desk.identity.Access;
import heard.desk.identity.Directory;
import heard.desk.identity.TeamId;
import org.springframework.stereotype.Component;

/** Gathers what is new in a matter since the last word to its customer: promises that were kept, where it went, and what they wrote. */
@Component
class LatestNews {
    private final Promises promises;
    private final Courses courses;
    private final Timelines timelines;
    private final Directory directory;

    LatestNews(Promises promises, Courses courses, Timelines timelines, Directory directory) {
        this.promises = promises;
        this.courses = courses;
        this.timelines = timelines;
        this.directory = directory;
    }

    /** @param said when the customer last heard from us; where they never did, the beginning */
    record Since(Instant said, List<News> news) {
        Since {
            news = List.copyOf(news);
        }
    }

    Since of(Access access, Conversation conversation) {
        Optional<Course> course = courses.read(List.of(conversation.id())).stream().findFirst();
        Instant said = course.map(Rhythm::said).orElse(conversation.createdAt());
        boolean heard = course.stream().flatMap(found -> found.steps().stream()).anyMatch(Course.Step.Answered.class::isInstance);
        return new Since(said, news(access, conversation, course, heard ? said : Instant.MIN));
    }

    private List<News> news(Access access, Conversation conversation, Optional<Course> course, Instant said) {
        List<News> news = new ArrayList<>();
        promises.of(access, conversation).stream().filter(promise -> keptSince(promise, said))
                .forEach(promise -> news.add(new News.Kept(promise.words())));
        takenOver(conversation, said).ifPresent(news::add);
        course.ifPresent(found -> {
            if (conversation.state() == State.WAITING_FOR_US && found.steps().stream()
                    .anyMatch(step -> step.at().isAfter(said) && step instanceof Course.Step.Moved moved
                            && moved.to() == State.WAITING_FOR_US))
                news.add(new News.WaitsForOthers());
            wrote(found, said).ifPresent(news::add);
        });
        return news;
    }

    private static boolean keptSince(Promise promise, Instant said) {
        return promise.state() == PromiseState.KEPT && promise.settled() != null && promise.settled().isAfter(said);
    }

    private Optional<News> takenOver(Conversation conversation, Instant said) {
        Optional<Entry> last = timelines.of(conversation, null).entries(EntryKind.TEAM_CHANGED).stream()
                .filter(entry -> entry.at().isAfter(said)).reduce((earlier, later) -> later);
        return last.map(entry -> entry.detail().getOrDefault("to", "")).filter(team -> !team.isEmpty())
                .map(team -> directory.name(new TeamId(UUID.fromString(team)))).filter(name -> !name.isEmpty()).map(News.TakenOver::new);
    }

    private static Optional<News> wrote(Course course, Instant said) {
        return course.steps().stream().filter(step -> step instanceof Course.Step.Received && step.at().isAfter(said))
                .reduce((earlier, later) -> later).map(step -> new News.Wrote(step.at()));
    }
}
