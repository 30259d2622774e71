package heard.desk.card;

import java.util.List;

import heard.desk.conversation.Conversation;
import heard.desk.conversation.MessageId;
import org.jspecify.annotations.Nullable;

/**
 * The page on which a conversation is handed over.
 *
 * @param marks the letters behind the marks of the summary, in their order
 * @param in    the list it was opened from, as a parameter
 */
public record HandoverPage(Conversation of, List<Choice> people, List<Choice> teams, String taker, String text, String language,
        List<MessageId> marks, String in, @Nullable String problem) {
    public HandoverPage {
        people = List.copyOf(people);
        teams = List.copyOf(teams);
        marks = List.copyOf(marks);
    }

    /** Somebody who can take it. */
    public record Choice(String value, String name) {}

    /** As the form carries them. */
    public String markIds() {
        return String.join(" ", marks.stream().map(mark -> mark.value().toString()).toList());
    }

    public String anchor(int place) {
        return path() + "#m-" + marks.get(place).value();
    }

    public String path() {
        return "/conversations/" + of.number();
    }
}
