package heard.desk.promise;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import heard.desk.conversation.Aside;
import heard.desk.conversation.Asides;
import heard.desk.conversation.ConversationId;
import heard.desk.conversation.Message;
import heard.desk.conversation.MessageId;
import heard.desk.conversation.MessageKind;
import heard.desk.conversation.Surroundings;
import heard.desk.identity.Access;
import heard.desk.identity.Directory;
import heard.desk.platform.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Puts promises above the messages of a conversation, under the answers that made them, and as signs into lists. */
@Component
@Order(0)
class PromiseAsides implements Asides, Surroundings {
    static final String CONFIRM = "y";
    static final String KEEP = "shift+k";

    private final Promises promises;
    private final Offers offers;
    private final Directory directory;
    private final Clock clock;

    PromiseAsides(Promises promises, Offers offers, Directory directory, Clock clock) {
        this.promises = promises;
        this.offers = offers;
        this.directory = directory;
        this.clock = clock;
    }

    @Override
    public List<Aside> of(Access access, Words words, Ground ground) {
        List<PromiseLine> live = new ArrayList<>();
        List<PromiseLine> settled = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        Instant now = clock.instant();
        for (Promise promise : promises.of(access, ground.conversation())) {
            PromiseLine line = PromiseLine.of(promise, directory.name(promise.by()), now, key(promise, taken));
            if (promise.state().live())
                live.add(line);
            else if (promise.state() != PromiseState.DROPPED)
                settled.add(line);
        }
        if (live.isEmpty() && settled.isEmpty())
            return List.of();
        Instant suggested = live.stream().anyMatch(PromiseLine::toTell) ? offers.suggested(access, ground.conversation()) : now;
        return List.of(new PromisesAbove(live, settled, suggested));
    }

    /** The first of its kind has the key. */
    private static @Nullable String key(Promise promise, Set<String> taken) {
        if (!promise.state().live())
            return null;
        String key = promise.state() == PromiseState.PROPOSED ? CONFIRM : KEEP;
        return taken.add(key) ? key : null;
    }

    @Override
    public Map<MessageId, Aside> under(Words words, Collection<Message> messages) {
        List<MessageId> answers = messages.stream().filter(message -> message.kind() == MessageKind.OUTBOUND).map(Message::id).toList();
        Instant now = clock.instant();
        Map<MessageId, List<PromiseLine>> lines = new LinkedHashMap<>();
        for (Promise promise : promises.ofMessages(answers)) {
            MessageId message = promise.message();
            if (message != null && promise.state() != PromiseState.DROPPED)
                lines.computeIfAbsent(message, id -> new ArrayList<>())
                        .add(PromiseLine.of(promise, directory.name(promise.by()), now, null));
        }
        Map<MessageId, Aside> asides = new HashMap<>();
        lines.forEach((message, all) -> asides.put(message, new PromisesUnder(all)));
        return asides;
    }

    /** Only what presses, the first due of each conversation: a list has room for little. */
    @Override
    public Map<ConversationId, List<Sign>> signs(Words words, Collection<ConversationId> conversations) {
        Instant now = clock.instant();
        Map<ConversationId, List<Sign>> signs = new HashMap<>();
        promises.liveOf(conversations).stream().filter(promise -> promise.pressing(now))
                .forEach(promise -> signs.putIfAbsent(promise.conversation(), List.of(sign(words, promise, now))));
        return signs;
    }

    private static Sign sign(Words words, Promise promise, Instant now) {
        Instant due = promise.due();
        String sentence = due == null
                ? words.t("promise.sign.undated")
                : words.t(promise.late(now) ? "promise.sign.late" : "promise.sign.due", words.at(due));
        return new Sign("promise", sentence, true);
    }
}
