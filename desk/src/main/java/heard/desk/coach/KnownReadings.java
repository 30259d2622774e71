package heard.desk.coach;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import heard.desk.conversation.Conversation;
import heard.desk.conversation.Message;
import heard.desk.conversation.MessageId;
import heard.desk.conversation.MessageKind;
import heard.desk.conversation.Nature;
import heard.desk.conversation.Timelines;
import org.springframework.stereotype.Component;

/** The readings that are kept of a conversation, for features that write along. It asks no engine, so a message that just came may have none. */
@Component
public class KnownReadings {
    private final Timelines timelines;
    private final ReadingStore store;

    KnownReadings(Timelines timelines, ReadingStore store) {
        this.timelines = timelines;
        this.store = store;
    }

    /** Of what the customer wrote, the newest first; the conversation is one that the reader may see. */
    public List<KnownReading> of(Conversation conversation) {
        List<MessageId> personal = timelines.of(conversation, null).messages().stream()
                .filter(message -> message.kind() == MessageKind.INBOUND && message.nature() == Nature.PERSONAL).map(Message::id).toList();
        Map<MessageId, MessageReading> readings = store.find(personal);
        List<KnownReading> known = new ArrayList<>();
        for (MessageId id : personal.reversed()) {
            MessageReading reading = readings.get(id);
            if (reading != null)
                known.add(
                        new KnownReading(id, reading.read(), reading.held().emotion(), reading.held().request(), reading.held().urgency()));
        }
        return known;
    }
}
