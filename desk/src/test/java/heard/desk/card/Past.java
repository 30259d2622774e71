package heard.desk.card;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import heard.desk.coach.Telling;
import heard.desk.conversation.Channel;
import heard.desk.conversation.Conversation;
import heard.desk.conversation.ConversationId;
import heard.desk.conversation.MessageId;
import heard.desk.conversation.Priority;
import heard.desk.conversation.State;
import heard.desk.conversation.Turn;
import heard.desk.customer.CustomerId;
import heard.desk.identity.TeamId;
import heard.desk.platform.Ids;
import heard.engine.Address;
import heard.engine.Emotion;
import heard.engine.Expertise;
import heard.engine.Identifier;
import heard.engine.Intensity;
import heard.engine.Request;
import heard.engine.Span;
import heard.engine.Tone;
import org.jspecify.annotations.Nullable;

/** A conversation with its turns and what was read in them, as a test tells it. */
final class Past {
    static final Instant START = Instant.parse("2026-03-03T09:00:00Z");

    private final ConversationId id = ConversationId.next();
    private final List<Turn> turns = new ArrayList<>();
    private final Map<MessageId, Telling> tellings = new HashMap<>();
    private Instant now = START;
    private State state = State.SOLVED;
    private String subject = "Subject";

    Past in(State set) {
        state = set;
        return this;
    }

    Past about(String set) {
        subject = set;
        return this;
    }

    Past after(Duration time) {
        now = now.plus(time);
        return this;
    }

    Past at(Instant time) {
        now = time;
        return this;
    }

    Past letter(Request request, @Nullable Emotion emotion) {
        return letter(request, emotion, Intensity.STRONG, signals(false, false, Tone.CALM));
    }

    Past letter(Request request, @Nullable Emotion emotion, Intensity intensity, Telling.Signals signals) {
        var message = turn(false, "");
        tellings.put(message, new Telling(message, emotion, intensity, request, signals, Address.UNKNOWN, Expertise.UNKNOWN, List.of()));
        return this;
    }

    /** The newest letter names it. */
    Past naming(Identifier.Kind kind, String value) {
        var message = turns.getLast().message();
        var before = told().getLast();
        var named = new ArrayList<>(before.identifiers());
        named.add(new Identifier(kind, value, new Span(0, 1)));
        tellings.put(message, new Telling(message, before.emotion(), before.intensity(), before.request(), before.signals(),
                before.address(), before.expertise(), named));
        return this;
    }

    static Telling.Signals signals(boolean leaving, boolean repeated, Tone tone) {
        return new Telling.Signals(tone, leaving, false, repeated);
    }

    Past unread() {
        turn(false, "");
        return this;
    }

    Past answer(String text) {
        turn(true, text);
        return this;
    }

    private MessageId turn(boolean ours, String text) {
        var message = MessageId.next();
        turns.add(new Turn(id, message, ours, now, null, text, 0));
        return message;
    }

    List<Turn> turns() {
        return turns;
    }

    Map<MessageId, Telling> tellings() {
        return tellings;
    }

    List<Telling> told() {
        return Matter.told(turns, tellings);
    }

    ConversationId id() {
        return id;
    }

    Matter matter() {
        return Matter.of(conversation(), turns, tellings);
    }

    Risk.Earlier earlier() {
        return new Risk.Earlier(matter(), told());
    }

    private Conversation conversation() {
        var team = new TeamId(new UUID(0, 1));
        return new Conversation(id, 1042, new CustomerId(Ids.next()), null, Channel.EMAIL, subject, "", "en", state, team, team, team, null,
                Priority.NORMAL, List.of(), Map.of(), turns.size(), false, null, now, null, null, null, START, now, 1);
    }
}
