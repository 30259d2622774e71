package heard.desk.coach;

import java.time.Instant;
import java.util.List;

import heard.desk.conversation.AnswerAdvice;
import heard.engine.Element;
import heard.engine.Severity;
import heard.engine.Span;
import org.jspecify.annotations.Nullable;

/**
 * A review as it stands under the answer.
 *
 * @param language of the answer and of what to write instead; reasons are in the agent's
 * @param mark  names the text that was reviewed
 */
public record ReviewView(Score of, List<Want> wants, List<Change> changes, List<Vow> promises, String language, String mark)
        implements
            AnswerAdvice.Said {
    public ReviewView {
        wants = List.copyOf(wants);
        changes = List.copyOf(changes);
        promises = List.copyOf(promises);
    }

    /**
     * How good it is.
     *
     * @param ready   whether the answer can go as it is
     * @param reasons what took points from 100 or gave some back, the most taken first
     */
    public record Score(int points, boolean ready, List<Reason> reasons) {
        public Score {
            reasons = List.copyOf(reasons);
        }

        public List<Reason> found() {
            return reasons.stream().filter(reason -> !reason.missing()).toList();
        }

        public List<Reason> missing() {
            return reasons.stream().filter(Reason::missing).toList();
        }
    }

    /**
     * So many points were taken, or given where they are below zero; {@code what} is the kind of a finding, or {@code must} where one kept
     * the score down.
     */
    public record Reason(String what, int points) {
        private static final String MISSING = "missing-";

        /** The message key of what it is. */
        public String words() {
            return what.startsWith(MISSING) ? "coach.element." + what.substring(MISSING.length()) : "coach.kind." + what;
        }

        public String sign() {
            return points < 0 ? "+" : "−";
        }

        public int size() {
            return Math.abs(points);
        }

        /** Whether something is not there. */
        public boolean missing() {
            return what.startsWith(MISSING);
        }
    }

    public int score() {
        return of.points();
    }

    public boolean ready() {
        return of.ready();
    }

    /**
     * Something that a good answer to this message has.
     *
     * @param gap what to do about it where it is not there; null where it is, or where nothing can be said
     */
    public record Want(Element element, boolean there, @Nullable Change gap) {
        /** Whether the answer should not go without it. */
        public boolean pressing() {
            return gap != null && gap.severity() == Severity.MUST;
        }
    }

    /**
     * Something to change.
     *
     * @param span   where in the draft; null where it is not there, or stands in the customer's message
     * @param quote  the words; empty where there are none
     * @param why    to its reader, or in the words of a desk that wrote the rule itself
     * @param offers ready changes, each by one button
     */
    public record Change(String rule, String kind, Severity severity, @Nullable Span span, String quote, Why why, List<Offer> offers) {
        public Change {
            offers = List.copyOf(offers);
        }
    }

    /** A reason; {@code language} is null where it is its reader's. */
    public record Why(String words, @Nullable String language) {}

    /** One ready change; {@code button} is its name for who has no script. */
    public record Offer(String button, String words, int from, int to, String put) {}

    /**
     * A promise that was found.
     *
     * @param choice  what its writer said of it; null where nothing was
     * @param problem why what they said cannot be; null where nothing went wrong
     */
    public record Vow(FoundPromise found, Span span, PromiseChoices.@Nullable Choice choice, @Nullable String problem) {
        /** By when, as it stands now; null where no time was named. */
        public @Nullable Instant due() {
            return choice != null && choice.due() != null ? choice.due() : found.due();
        }

        public boolean dropped() {
            return choice != null && !choice.promised();
        }

        public boolean confirmed() {
            return choice != null && choice.promised();
        }

        /** The buttons of the promise without a script, by its place among those shown. */
        public String button(String what, int place) {
            return "promise:" + what + ":" + found.key() + ":" + place;
        }
    }

    ReviewView withProblem(String key, String problem) {
        List<Vow> all = promises.stream()
                .map(vow -> vow.found().key().equals(key) ? new Vow(vow.found(), vow.span(), vow.choice(), problem) : vow).toList();
        return new ReviewView(of, wants, changes, all, language, mark);
    }

    @Override
    public boolean asks() {
        return pressing() > 0;
    }

    /** How much should not go as it is. */
    public long pressing() {
        return wants.stream().filter(Want::pressing).count()
                + changes.stream().filter(change -> change.severity() == Severity.MUST).count();
    }
}
