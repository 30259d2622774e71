package heard.desk.demo;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import heard.desk.conversation.Channel;
import heard.desk.conversation.Nature;
import heard.desk.conversation.Priority;
import heard.desk.conversation.State;
import org.jspecify.annotations.Nullable;

/**
 * One invented conversation, as its file tells it; times are counted back from now or on from its start.
 *
 * @param started   how long ago it began
 * @param joinedInto the key of the story that it was joined into
 */
record Story(String key, Customer customer, List<Person> cc, String subject, String mailbox, @Nullable String team,
        @Nullable String assignee, State state, @Nullable Duration snoozedFor, Priority priority, List<String> tags,
        Map<String, String> fields, Channel channel, Duration started, @Nullable String joinedInto, List<Line> lines,
        List<Sketch> drafts) {
    Story {
        if (lines.isEmpty())
            throw new IllegalArgumentException("Story " + key + " tells nothing");
        if ((state == State.SNOOZED) != (snoozedFor != null) || (state == State.JOINED) != (joinedInto != null))
            throw new IllegalArgumentException("Story " + key + " is snoozed or joined by halves");
        if (lines.getLast().after().compareTo(started) > 0)
            throw new IllegalArgumentException("Story " + key + " ends in the future");
    }

    /** Who it is about. */
    record Customer(String name, String email, @Nullable String phone, String language) {}

    /** Somebody in copy. */
    record Person(String name, String email) {}

    /** Who speaks in a line. */
    enum Voice {
        CUSTOMER, AGENT, NOTE
    }

    /**
     * Something said.
     *
     * @param agent who said it, where it was one of us
     * @param files names of files; {@code inline} are those that the HTML shows as {@code part:N}
     * @param fate  how it left, where it did not simply leave
     * @param unseen a note whose call nobody has answered yet
     */
    record Line(Voice voice, @Nullable String agent, Nature nature, Duration after, String text, @Nullable String html,
            List<String> inline, List<String> files, @Nullable Fate fate, boolean unseen) {}

    /** An answer that has not arrived. */
    sealed interface Fate {
        /** The other side refused it. */
        record Failed(String serverWords) implements Fate {}

        /** It leaves only later. */
        record Scheduled(Duration in) implements Fate {}
    }

    /** An answer in the making. */
    record Sketch(String agent, boolean shared, String text) {}
}
