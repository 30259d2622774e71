package heard.desk.conversation;

import java.util.List;

/** What became of the wish to send an answer. */
public sealed interface SendResult {
    /** It stands in the outbox; until it is due it can be taken back. */
    record Queued(Message message) implements SendResult {}

    /** The conversation has moved on: nothing was sent, and these messages are to be read first. */
    record Stale(List<Message> unseen) implements SendResult {
        public Stale {
            unseen = List.copyOf(unseen);
        }
    }
}
