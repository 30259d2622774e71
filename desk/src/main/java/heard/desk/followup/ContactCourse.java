package heard.desk.followup;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import heard.desk.coach.Gist;
import heard.desk.conversation.ConversationId;
import heard.desk.conversation.Course;
import heard.desk.conversation.MessageId;
import heard.desk.conversation.Spoken;
import heard.desk.conversation.State;
import heard.desk.customer.CustomerId;
import heard.desk.identity.TeamId;
import heard.engine.Request;
import org.jspecify.annotations.Nullable;

/**
 * How often a customer had to come in one conversation, and about what. A contact is what they write before the next answer; words of
 * thanks are none.
 *
 * @param solvedAt    when it was solved or closed; null where it is not
 * @param request     the main one of the first message in which something was wanted
 * @param identifiers numbers of orders, contracts and devices
 */
record ContactCourse(ConversationId conversation, TeamId scope, CustomerId customer, Instant firstAt, Instant lastAt, int contacts,
        @Nullable Instant solvedAt, String request, Set<String> identifiers) {
    ContactCourse {
        identifiers = Set.copyOf(identifiers);
    }

    /** One thing that was said, by the customer or by us. */
    private record Said(Instant at, @Nullable MessageId message) {}

    /** Empty where the customer came with nothing: no person wrote, or only thanked; and for spam and what lies in another conversation. */
    static Optional<ContactCourse> of(Course course, List<Spoken> spoken, Map<MessageId, Gist> gists) {
        State state = course.conversation().state();
        if (state == State.SPAM || state == State.JOINED)
            return Optional.empty();
        List<Said> said = new ArrayList<>();
        spoken.forEach(one -> said.add(new Said(one.at(), one.message())));
        course.steps().forEach(step -> {
            if (step instanceof Course.Step.Answered)
                said.add(new Said(step.at(), null));
        });
        said.sort(Comparator.comparing(Said::at));
        var counting = new Counting(gists);
        said.forEach(counting::take);
        return counting.read(course);
    }

    private static final class Counting {
        private final Map<MessageId, Gist> gists;
        private final Set<String> identifiers = new HashSet<>();
        private @Nullable Instant first;
        private @Nullable Instant last;
        private Request request = Request.OTHER;
        private int contacts;
        private boolean ourTurn;

        Counting(Map<MessageId, Gist> gists) {
            this.gists = gists;
        }

        void take(Said said) {
            MessageId message = said.message();
            if (message == null)
                ourTurn = false;
            else
                came(said.at(), gists.get(message));
        }

        private void came(Instant at, @Nullable Gist gist) {
            if (gist != null && gist.thanks())
                return;
            if (first == null)
                first = at;
            last = at;
            if (!ourTurn)
                contacts++;
            ourTurn = true;
            if (gist != null) {
                identifiers.addAll(gist.numbers());
                if (request == Request.OTHER)
                    request = gist.request();
            }
        }

        Optional<ContactCourse> read(Course course) {
            Instant from = first;
            Instant to = last;
            if (from == null || to == null)
                return Optional.empty();
            var conversation = course.conversation();
            return Optional.of(new ContactCourse(conversation.id(), conversation.scope(), conversation.customer(), from, to, contacts,
                    solved(course), request.code(), identifiers));
        }
    }

    private static @Nullable Instant solved(Course course) {
        State state = course.conversation().state();
        if (state != State.SOLVED && state != State.CLOSED)
            return null;
        return course.steps().stream()
                .flatMap(step -> step instanceof Course.Step.Moved moved && !moved.to().live()
                        ? List.of(moved.at()).stream()
                        : List.<Instant>of().stream())
                .reduce((earlier, later) -> later).orElse(course.conversation().lastMessageAt());
    }
}
