package heard.desk.coach;

import java.time.Clock;

import heard.desk.conversation.Conversation;
import heard.desk.conversation.MessageId;
import heard.desk.conversation.Timelines;
import heard.desk.identity.Access;
import heard.desk.platform.DeskException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes the word of an agent over that of the engine, and keeps both, so that the engine can learn from the difference. */
@Component
class ReadingCorrections {
    private final Timelines timelines;
    private final ReadingStore readings;
    private final CorrectionStore store;
    private final ReadingJson json;
    private final Clock clock;

    ReadingCorrections(Timelines timelines, ReadingStore readings, CorrectionStore store, ReadingJson json, Clock clock) {
        this.timelines = timelines;
        this.readings = readings;
        this.store = store;
        this.json = json;
        this.clock = clock;
    }

    /** Returns the conversation in which the message stands. */
    @Transactional
    public Conversation correct(Access access, MessageId message, Guess guess) {
        Conversation conversation = timelines.conversationOf(access, message)
                .orElseThrow(() -> DeskException.notFound("Message " + message.value()));
        if (!access.works(conversation.scope()))
            throw DeskException.forbidden("The right to correct a reading is missing");
        MessageReading before = readings.lock(message).orElseThrow(() -> DeskException.notFound("The reading of " + message.value()));
        if (!before.held().equals(guess)) {
            readings.hold(new MessageReading(message, before.read(), before.attention(), guess, true));
            store.add(message, access.agent(), clock.instant(), new CorrectionStore.Change(json.write(before.held()), json.write(guess)));
        }
        return conversation;
    }
}
