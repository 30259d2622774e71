package heard.desk.card;

import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;

import heard.desk.conversation.Aside;
import heard.desk.conversation.MessageId;

/** The marks of a note and the anchors of the letters that they stand for, in their order. */
public record HandoverMarks(SequencedMap<Integer, String> anchors) implements Aside {
    static HandoverMarks of(Map<String, MessageId> links) {
        SequencedMap<Integer, String> anchors = new TreeMap<>();
        links.forEach((mark, message) -> anchors.put(Integer.valueOf(mark), "#m-" + message.value()));
        return new HandoverMarks(anchors);
    }
}
