package heard.desk.card;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

import heard.desk.coach.Telling;
import heard.desk.conversation.ConversationId;
import heard.desk.conversation.MessageId;
import heard.engine.Tone;
import org.jspecify.annotations.Nullable;

/** How likely a customer is to leave, with the reasons that say so. Pure: the same past gives the same answer. */
record Risk(int points, Level level, List<Reason> reasons) {
    Risk {
        reasons = List.copyOf(reasons);
    }

    enum Level {
        QUIET, WATCH, HIGH
    }

    /**
     * One sign.
     *
     * @param name  a line of the file of points
     * @param many  how many, where they are counted
     * @param where the letter that says so; null where it is no single one
     */
    record Reason(String name, int points, int many, @Nullable Place where) {}

    /** A letter of a conversation. */
    record Place(ConversationId conversation, MessageId message) {}

    /**
     * What is known.
     *
     * @param here     what the letters of this conversation tell, oldest first
     * @param earlier  other matters that the reader may see
     * @param broken   how many promises to them were broken
     */
    record Past(ConversationId conversation, List<Telling> here, List<Earlier> earlier, int broken) {
        Past {
            here = List.copyOf(here);
            earlier = List.copyOf(earlier);
        }
    }

    /** Another matter with what its letters tell. */
    record Earlier(Matter matter, List<Telling> told) {
        Earlier {
            told = List.copyOf(told);
        }
    }

    static Risk of(Past past, RiskPoints weights, Instant now) {
        return new Weighing(past, weights, now).risk();
    }

    /** Adds the signs up. */
    private static final class Weighing {
        private final Past past;
        private final RiskPoints weights;
        private final Instant now;
        private final List<Reason> reasons = new ArrayList<>();

        private Weighing(Past past, RiskPoints weights, Instant now) {
            this.past = past;
            this.weights = weights;
            this.now = now;
        }

        private Risk risk() {
            threats();
            if (past.broken() > 0)
                add(past.broken() > 1 ? "promise.broken.again" : "promise.broken", past.broken(), null);
            long unhappy = recent(weights.of("days.recent")).filter(one -> one.matter().endedUnhappily()).count();
            if (unhappy > 0)
                add(unhappy > 1 ? "unhappy.ends" : "unhappy.end", (int) unhappy, null);
            here("asks.again", Telling.Signals::repeated);
            int contacts = 1 + (int) recent(weights.of("days.contacts")).count();
            if (contacts >= weights.of("contacts.many"))
                add("contacts", contacts, null);
            if (past.here().size() > 1 && past.here().getLast().level() < past.here().getFirst().level())
                add("mood.falling", 1, place(past.here().getLast()));
            here("hostile", signals -> signals.tone() == Tone.HOSTILE);
            if (!past.here().isEmpty() && past.here().getLast().level() > 0)
                add("relief", 1, place(past.here().getLast()));
            return summed();
        }

        private void threats() {
            here("threat.here", Telling.Signals::leaving);
            if (reasons.isEmpty())
                recent(weights.of("days.recent")).flatMap(one -> one.told().stream().filter(telling -> telling.signals().leaving())
                        .map(telling -> new Place(one.matter().of().id(), telling.message()))).findFirst()
                        .ifPresent(where -> add("threat.before", 1, where));
        }

        private Stream<Earlier> recent(int days) {
            Instant since = now.minus(Duration.ofDays(days));
            return past.earlier().stream().filter(one -> one.matter().of().lastMessageAt().isAfter(since));
        }

        private void here(String name, Predicate<Telling.Signals> sign) {
            past.here().reversed().stream().filter(telling -> sign.test(telling.signals())).findFirst()
                    .ifPresent(telling -> add(name, 1, place(telling)));
        }

        private Place place(Telling telling) {
            return new Place(past.conversation(), telling.message());
        }

        private void add(String name, int many, @Nullable Place where) {
            reasons.add(new Reason(name, weights.of(name), many, where));
        }

        private Risk summed() {
            int points = Math.max(0, reasons.stream().mapToInt(Reason::points).sum());
            Level level = points >= weights.of("level.high") ? Level.HIGH : points >= weights.of("level.watch") ? Level.WATCH : Level.QUIET;
            return new Risk(points, level, reasons);
        }
    }
}
