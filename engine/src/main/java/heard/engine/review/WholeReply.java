package heard.engine.review;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import heard.engine.Coded;
import heard.engine.Element;
import heard.engine.FindingKind;
import heard.engine.Language;
import heard.engine.Severity;
import heard.engine.learn.Forest;
import heard.engine.learn.Models;
import heard.engine.learn.SignValues;
import heard.engine.learn.Trees;
import org.jspecify.annotations.Nullable;

/**
 * What examples say of a whole reply beside its message: what it should have, has and lacks, what is wrong with it, and how good it is. Trees
 * over {@link ReplySigns}, one forest for all languages. Each answer is by how much it stands over the bound from which on it is yes.
 */
public final class WholeReply {
    /** The name of the forest. */
    public static final String FOREST = "replies";
    public static final String WANTS = "wants";
    public static final String HAS = "has";
    public static final String LACKS = "lacks";
    public static final String FINDS = "finds";
    public static final String QUALITY = "quality";
    /** What may be wanted beyond what every reply has. */
    public static final List<Element> WANTED = List.of(Element.UNDERSTANDING, Element.EMPATHY, Element.APOLOGY, Element.CAUSE,
            Element.SOLUTION, Element.STEPS, Element.DEADLINE, Element.LIMITS, Element.PREVENTION, Element.RESOURCES, Element.CHECK,
            Element.HISTORY, Element.ESCALATION);
    public static final List<Element> PRESENT = List.of(Element.UNDERSTANDING, Element.EMPATHY, Element.APOLOGY, Element.OWNERSHIP,
            Element.CAUSE, Element.SOLUTION, Element.STEPS, Element.DEADLINE, Element.LIMITS, Element.PREVENTION, Element.RESOURCES,
            Element.QUESTION, Element.CHECK, Element.HISTORY, Element.ESCALATION, Element.CLOSING);
    public static final List<Element> LACKED = List.of(Element.UNDERSTANDING, Element.EMPATHY, Element.APOLOGY, Element.CAUSE,
            Element.SOLUTION, Element.STEPS, Element.DEADLINE, Element.LIMITS, Element.PREVENTION, Element.RESOURCES, Element.CHECK,
            Element.HISTORY, Element.ESCALATION, Element.CLOSING);
    public static final List<FindingKind> FOUND = List.of(FindingKind.BLAME, FindingKind.HOSTILE, FindingKind.DISMISSAL,
            FindingKind.REFUSAL, FindingKind.POLICY, FindingKind.IGNORANCE, FindingKind.SYMPATHY_ONLY, FindingKind.CANNED,
            FindingKind.VAGUE_TIME, FindingKind.IMPERSONAL, FindingKind.OVER_PROMISE);
    public static final List<String> QUALITIES = List.of("good", "poor");
    private static final WholeReply SILENT = new WholeReply(null, false);
    private static final WholeReply RIGHT = new WholeReply(null, true);
    /** Null where examples say nothing. */
    private final @Nullable SignValues signs;
    private final boolean right;
    /** The answers to what was asked so far: each takes time, and many are never asked for. */
    private final Map<Trees, Double> over = new HashMap<>();

    /** The trees of each question, looked up once. */
    private static final class Grown {
        private static final Forest SHIPPED = Models.forest(FOREST);
        private static final Map<Element, Trees> WANTS = questions(Element.class, WholeReply.WANTS);
        private static final Map<Element, Trees> HAS = questions(Element.class, WholeReply.HAS);
        private static final Map<Element, Trees> LACKS = questions(Element.class, WholeReply.LACKS);
        private static final Map<FindingKind, Trees> FINDS = questions(FindingKind.class, WholeReply.FINDS);
        private static final @Nullable Trees GOOD = SHIPPED.find(QUALITY + ".good");
        private static final @Nullable Trees POOR = SHIPPED.find(QUALITY + ".poor");

        /** One question of each constant of which it is asked. */
        private static <E extends Enum<E> & Coded> Map<E, Trees> questions(Class<E> type, String question) {
            var trees = new EnumMap<E, Trees>(type);
            for (E constant : type.getEnumConstants()) {
                Trees theirs = SHIPPED.find(question + "." + constant.code());
                if (theirs != null) {
                    trees.put(constant, theirs);
                }
            }
            return trees;
        }
    }

    private WholeReply(@Nullable SignValues signs, boolean right) {
        this.signs = signs;
        this.right = right;
    }

    /** Says nothing where no message is known, or one in another language, which shares no words with its answer, or where {@link #rightly}. */
    static WholeReply of(FirstLook look) {
        Draft draft = look.draft();
        if (draft.message() == null) {
            return SILENT;
        }
        if (rightly(look)) {
            return RIGHT;
        }
        if (!draft.comparable() || draft.language() == Language.OTHER || !Models.existTrees(FOREST)) {
            return SILENT;
        }
        return new WholeReply(ReplySigns.of(look), false);
    }

    /**
     * The sources have the last word: who sees the feeling, offers in the same breath to solve it together, and says nothing worse has answered
     * rightly, whatever else people would like.
     */
    private static boolean rightly(FirstLook look) {
        Draft draft = look.draft();
        boolean together = draft.cues("cue.together").stream().map(cue -> draft.text().sentenceOf(cue.first()).index())
                .anyMatch(offer -> draft.cues("element.empathy").stream()
                        .anyMatch(seen -> Math.abs(draft.text().sentenceOf(seen.first()).index() - offer) <= 1));
        return together && look.findings().list().stream().noneMatch(finding -> finding.severity() == Severity.MUST);
    }

    /** Whether the reply is one that the sources call right. */
    boolean right() {
        return right;
    }

    boolean silent() {
        return signs == null;
    }

    /** Null where examples say nothing of it. */
    @Nullable
    Double wants(Element element) {
        return signs == null ? null : over(Grown.WANTS.get(element));
    }

    @Nullable
    Double has(Element element) {
        return signs == null ? null : over(Grown.HAS.get(element));
    }

    @Nullable
    Double lacks(Element element) {
        return signs == null ? null : over(Grown.LACKS.get(element));
    }

    @Nullable
    Double finds(FindingKind kind) {
        return signs == null ? null : over(Grown.FINDS.get(kind));
    }

    private @Nullable Double over(@Nullable Trees question) {
        return signs == null || question == null ? null : over.computeIfAbsent(question, asked -> asked.over(signs));
    }

    /** The score that examples of good, fair and poor replies lead one to expect; null where they say nothing. */
    @Nullable
    Double expected(Rubric rubric) {
        if (silent()) {
            return null;
        }
        double good = likely(Grown.GOOD);
        double poor = likely(Grown.POOR);
        double whole = Math.max(1, good + poor);
        double fair = Math.max(0, 1 - good - poor);
        return (good * rubric.number("expected.good") + poor * rubric.number("expected.poor")) / whole
                + fair * rubric.number("expected.fair");
    }

    private double likely(@Nullable Trees quality) {
        Double over = over(quality);
        return 1 / (1 + StrictMath.exp(over == null ? 0 : -over));
    }
}
