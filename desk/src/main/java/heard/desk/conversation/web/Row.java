package heard.desk.conversation.web;

import java.util.List;

import heard.desk.conversation.ListRow;
import org.jspecify.annotations.Nullable;

/**
 * A conversation as a line of the list.
 *
 * @param assignee the name of who answers; null where nobody does
 */
public record Row(ListRow of, String address, List<Mark> marks, @Nullable String assignee, boolean current) {
    public Row {
        marks = List.copyOf(marks);
    }

    public String channelIcon() {
        return Icons.of(of.channel());
    }

    /** Its classes in the style sheet. */
    public String style() {
        return "row" + (of.unread() ? " row--unread" : "") + (of.state().live() ? "" : " row--done");
    }
}
