package heard.desk.conversation.web;

import java.time.Instant;
import java.util.List;

/** One thing in the line of time, as the page shows it. */
public sealed interface Line {
    /** A new day begins. */
    record Day(String anchor, String title) implements Line {}

    /** What follows is new to the reader. */
    record Unread(String title) implements Line {}

    /** Something was done. */
    record Happened(String anchor, String icon, Sentence sentence, Instant at) implements Line {}

    /** Several things were done in a row; they are folded. */
    record Several(String anchor, String title, List<Happened> all) implements Line {
        public Several {
            all = List.copyOf(all);
        }
    }

    /** Something was said. */
    record Said(MessageView message) implements Line {}

    /** A question about the message before it: whether it is a matter of its own. */
    record AskSplit(MessageView message) implements Line {}
}
