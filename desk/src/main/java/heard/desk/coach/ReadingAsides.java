package heard.desk.coach;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import heard.desk.conversation.Aside;
import heard.desk.conversation.Asides;
import heard.desk.conversation.ConversationId;
import heard.desk.conversation.Message;
import heard.desk.conversation.MessageId;
import heard.desk.conversation.MessageKind;
import heard.desk.conversation.Nature;
import heard.desk.platform.words.Words;
import heard.engine.Emotion;
import heard.engine.Intensity;
import heard.engine.Urgency;
import org.springframework.stereotype.Component;

/** Puts readings under messages and moods into lists, from what is kept: a page never waits for the engine. */
@Component
class ReadingAsides implements Asides {
    private final ReadingStore store;
    private final SetbackStore setbacks;

    ReadingAsides(ReadingStore store, SetbackStore setbacks) {
        this.store = store;
        this.setbacks = setbacks;
    }

    @Override
    public Map<MessageId, Aside> under(Words words, Collection<Message> messages) {
        List<Message> personal = messages.stream()
                .filter(message -> message.kind() == MessageKind.INBOUND && message.nature() == Nature.PERSONAL).toList();
        Map<MessageId, MessageReading> readings = store.find(personal.stream().map(Message::id).toList());
        Map<MessageId, Aside> asides = new HashMap<>();
        for (Message message : personal) {
            MessageReading reading = readings.get(message.id());
            boolean newest = message.id().equals(personal.getLast().id());
            if (reading != null)
                asides.put(message.id(), ReadingViews.of(words, message, reading, newest));
        }
        asides.putAll(outcomes(words, messages, readings));
        setbacks.of(messages.stream().filter(ReadingAsides::examined).map(Message::id).toList())
                .forEach(setback -> asides.putIfAbsent(setback.message(), setback));
        return asides;
    }

    /** Whether the engine looks at such a message. */
    private static boolean examined(Message message) {
        return message.kind() == MessageKind.OUTBOUND || (message.kind() == MessageKind.INBOUND && message.nature() == Nature.PERSONAL);
    }

    /** Of several answers between two letters the last one counts. */
    private static Map<MessageId, Outcome> outcomes(Words words, Collection<Message> messages, Map<MessageId, MessageReading> readings) {
        Map<MessageId, Outcome> outcomes = new HashMap<>();
        MessageReading before = null;
        MessageId answer = null;
        for (Message message : messages) {
            MessageReading reading = readings.get(message.id());
            if (message.kind() == MessageKind.OUTBOUND && before != null)
                answer = message.id();
            if (reading == null)
                continue;
            if (answer != null && before != null && before.level() != reading.level())
                outcomes.put(answer, outcome(words, before, reading));
            before = reading;
            answer = null;
        }
        return outcomes;
    }

    private static Outcome outcome(Words words, MessageReading before, MessageReading after) {
        boolean better = after.level() > before.level();
        return new Outcome(better, words.t(better ? "outcome.better" : "outcome.worse", feeling(words, before), feeling(words, after)));
    }

    private static String feeling(Words words, MessageReading reading) {
        Emotion emotion = reading.held().emotion();
        String name = words.t("reading.emotion." + (emotion == null ? "none" : emotion.code()));
        return reading.intensity() == Intensity.NONE ? name : name + ", " + words.t("reading.intensity." + reading.intensity().code());
    }

    @Override
    public Map<ConversationId, List<Sign>> signs(Words words, Collection<ConversationId> conversations) {
        Map<ConversationId, List<Sign>> signs = new HashMap<>();
        for (ReadingStore.Mood mood : store.moods(conversations))
            signs.put(mood.conversation(), signs(words, mood));
        return signs;
    }

    private static List<Sign> signs(Words words, ReadingStore.Mood mood) {
        List<Sign> signs = new ArrayList<>();
        Emotion emotion = mood.emotion();
        boolean strong = mood.intensity().compareTo(Intensity.STRONG) >= 0;
        if (emotion != null) {
            String level = mood.intensity() == Intensity.NONE ? "" : " · " + words.t("reading.intensity." + mood.intensity().code());
            signs.add(new Sign("mood-" + emotion.code(), words.t("reading.emotion." + emotion.code()) + level,
                    emotion.negative() && strong));
        }
        if (mood.urgency() != Urgency.NONE)
            signs.add(new Sign("urgent", words.t("reading.urgency." + mood.urgency().code()), mood.urgency() == Urgency.URGENT));
        return signs;
    }
}
