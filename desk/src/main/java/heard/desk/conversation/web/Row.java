package heard.desk.conversation.web;

import java.util.List;

import heard.desk.conversation.ListRow;

/**
 * A conversation as a line of the list.
 *
 * @param faces who is there just now, and who answers
 */
public record Row(ListRow of, String address, List<Mark> marks, List<RowFace> faces, boolean current) {
    public Row {
        marks = List.copyOf(marks);
        faces = List.copyOf(faces);
    }

    public String channelIcon() {
        return Icons.of(of.channel());
    }

    /** Its classes in the style sheet. */
    public String style() {
        return "row" + (of.unread() ? " row--unread" : "") + (of.state().live() ? "" : " row--done");
    }
}
