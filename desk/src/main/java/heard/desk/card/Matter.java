package heard.desk.card;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import heard.desk.coach.Telling;
import heard.desk.conversation.Conversation;
import heard.desk.conversation.MessageId;
import heard.desk.conversation.Turn;
import heard.engine.Emotion;
import heard.engine.Identifier;
import heard.engine.Request;
import org.jspecify.annotations.Nullable;

/**
 * A conversation told in short: what was asked, what was done and how soon, how they felt.
 *
 * @param began   when its first letter came
 * @param about   the order, contract or serial number it is about; null where none was named
 */
record Matter(Conversation of, Instant began, Request request, @Nullable Identifier about, Done done, Felt felt) {
    private static final List<Identifier.Kind> THINGS = List.of(Identifier.Kind.ORDER, Identifier.Kind.CONTRACT, Identifier.Kind.SERIAL);

    /** What became of it; without {@code after} nobody has answered. */
    record Done(@Nullable Deed deed, @Nullable Duration after) {
        static final Done NOTHING = new Done(null, null);
    }

    /**
     * How its customer felt at first and at last; null is calm.
     *
     * @param read whether any letter was read
     */
    record Felt(@Nullable Emotion first, @Nullable Emotion last, int level, boolean read) {}

    /** @param turns of this conversation, oldest first */
    static Matter of(Conversation of, List<Turn> turns, Map<MessageId, Telling> tellings) {
        List<Telling> told = told(turns, tellings);
        Instant began = turns.stream().filter(turn -> !turn.ours()).map(Turn::at).findFirst().orElse(of.createdAt());
        return new Matter(of, began, request(told), about(told), done(turns, began), felt(told));
    }

    static List<Telling> told(List<Turn> turns, Map<MessageId, Telling> tellings) {
        return turns.stream().filter(turn -> !turn.ours()).map(turn -> Optional.ofNullable(tellings.get(turn.message())))
                .flatMap(Optional::stream).toList();
    }

    private static Request request(List<Telling> told) {
        return told.stream().map(Telling::request).filter(request -> request != Request.OTHER).findFirst().orElse(Request.OTHER);
    }

    private static @Nullable Identifier about(List<Telling> told) {
        List<Identifier> named = told.stream().flatMap(telling -> telling.identifiers().stream()).toList();
        return THINGS.stream().flatMap(kind -> named.stream().filter(one -> one.kind() == kind)).findFirst().orElse(null);
    }

    /** The most telling deed and its time, else the first answer. */
    private static Done done(List<Turn> turns, Instant began) {
        Done done = Done.NOTHING;
        for (Turn turn : turns) {
            if (!turn.ours() || turn.at().isBefore(began))
                continue;
            Deed deed = Deeds.shipped().in(turn.text()).orElse(null);
            boolean tells = deed != null && (done.deed() == null || deed.compareTo(done.deed()) < 0);
            if (tells || done.after() == null)
                done = new Done(deed, Duration.between(began, turn.at()));
        }
        return done;
    }

    private static Felt felt(List<Telling> told) {
        if (told.isEmpty())
            return new Felt(null, null, 0, false);
        Telling last = told.getLast();
        return new Felt(told.getFirst().emotion(), last.emotion(), last.level(), true);
    }

    /** Whether it came to an end while its customer felt bad. */
    boolean endedUnhappily() {
        return !of.state().live() && felt.level() < 0;
    }
}
