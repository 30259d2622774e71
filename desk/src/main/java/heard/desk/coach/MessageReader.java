package heard.desk.coach;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import heard.desk.conversation.Channel;
import heard.desk.conversation.ConversationId;
import heard.desk.conversation.ConversationTexts;
import heard.desk.conversation.MessageId;
import heard.desk.conversation.Spoken;
import heard.engine.Language;
import heard.engine.Message;
import heard.engine.Reading;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Reads what people wrote in conversations, once each, with what they wrote before. A message that the engine fails on, or finds no end
 * of, stays without: that is noted, so that it holds up nothing a second time.
 */
@Component
class MessageReader {
    private static final Logger log = LoggerFactory.getLogger(MessageReader.class);
    private static final int MOST_MESSAGES = 60;
    private static final int MOST_EARLIER = 10;
    private static final List<Language> AGENTS = List.of(Language.RU, Language.LT, Language.EN);

    private final ConversationTexts texts;
    private final ReadingStore store;
    private final SetbackStore setbacks;
    private final Reviews reviews;
    private final Clock clock;

    MessageReader(ConversationTexts texts, ReadingStore store, SetbackStore setbacks, Reviews reviews, Clock clock) {
        this.texts = texts;
        this.store = store;
        this.setbacks = setbacks;
        this.reviews = reviews;
        this.clock = clock;
    }

    void read(Collection<ConversationId> conversations) {
        read(conversations, Set.of());
    }

    /**
     * Reads, besides what is new, messages whose words have changed, or that could not be read before; of those that are not read again
     * nothing is kept.
     */
    void read(Collection<ConversationId> conversations, Set<MessageId> again) {
        Map<ConversationId, List<Spoken>> spoken = new LinkedHashMap<>();
        conversations.forEach(id -> spoken.put(id, new ArrayList<>()));
        texts.spoken(conversations, MOST_MESSAGES)
                .forEach(one -> spoken.computeIfAbsent(one.conversation(), id -> new ArrayList<>()).add(one));
        List<MessageId> all = spoken.values().stream().flatMap(List::stream).map(Spoken::message).toList();
        Set<MessageId> left = setbacks.of(Setback.About.READING, all);
        left.addAll(store.read(all));
        left.removeAll(again);
        List<MessageReading> fresh = new ArrayList<>();
        spoken.values().forEach(messages -> fresh.addAll(unread(messages, left)));
        store.put(fresh, clock.instant());
        store.remove(without(again, fresh));
        putMoods(spoken);
        setbacks.remove(Setback.About.READING, fresh.stream().map(MessageReading::message).filter(again::contains).toList());
    }

    private static Set<MessageId> without(Set<MessageId> again, List<MessageReading> fresh) {
        Set<MessageId> left = new HashSet<>(again);
        fresh.forEach(reading -> left.remove(reading.message()));
        return left;
    }

    private List<MessageReading> unread(List<Spoken> messages, Set<MessageId> left) {
        List<MessageReading> fresh = new ArrayList<>();
        for (int at = 0; at < messages.size(); at++) {
            if (left.contains(messages.get(at).message()))
                continue;
            List<String> earlier = messages.subList(Math.max(0, at - MOST_EARLIER), at).stream().map(Spoken::text).toList();
            read(messages.get(at), earlier).ifPresent(fresh::add);
        }
        return fresh;
    }

    /** Words that the engine cannot bear must not hold up those that come after. */
    private Optional<MessageReading> read(Spoken spoken, List<String> earlier) {
        var message = new Message(spoken.text(), spoken.at().atOffset(ZoneOffset.UTC), channel(spoken.channel()), earlier);
        Asked<MessageReading> asked = reviews.ask(engine -> read(engine, spoken.message(), message), Reviews.IN_THE_BACKGROUND);
        if (asked instanceof Asked.Silent<MessageReading> silent) {
            setbacks.put(new Setback(spoken.message(), Setback.About.READING, silent.why()), clock.instant());
            log.atWarn().addKeyValue("conversation", spoken.conversation().value()).addKeyValue("message", spoken.message().value())
                    .addKeyValue("failure", silent.failure()).log("The engine could not read a message; it is shown without a reading");
        }
        return asked.answered();
    }

    private static MessageReading read(TextEngine engine, MessageId id, Message message) {
        Reading reading = engine.read(message, AGENTS.getFirst());
        Map<String, List<String>> attention = new HashMap<>();
        for (Language agent : AGENTS)
            attention.put(agent.code(), engine.attention(reading, agent));
        return MessageReading.of(id, reading, attention);
    }

    static heard.engine.Channel channel(Channel channel) {
        return switch (channel) {
            case EMAIL -> heard.engine.Channel.EMAIL;
            case CHAT, MESSENGER -> heard.engine.Channel.CHAT;
            case PHONE -> heard.engine.Channel.PHONE;
            case SMS -> heard.engine.Channel.SMS;
        };
    }

    private void putMoods(Map<ConversationId, List<Spoken>> spoken) {
        Map<ConversationId, MessageId> newest = new HashMap<>();
        List<ConversationId> silent = new ArrayList<>();
        spoken.forEach((conversation, messages) -> {
            if (messages.isEmpty())
                silent.add(conversation);
            else
                newest.put(conversation, messages.getLast().message());
        });
        store.putMoods(newest);
        store.removeMoods(silent);
    }
}
