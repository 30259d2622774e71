package heard.engine.review;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import heard.engine.Address;
import heard.engine.Element;
import heard.engine.Emotion;
import heard.engine.Feeling;
import heard.engine.FindingKind;
import heard.engine.Intensity;
import heard.engine.Language;
import heard.engine.Reading;
import heard.engine.Severity;
import heard.engine.Tone;
import heard.engine.name.Names;
import heard.engine.text.Text;
import org.jspecify.annotations.Nullable;

/** Raises wanted elements that are not there, each with a sentence made for this case. */
final class Missing {
    private static final Set<String> WHY = Set.of("почему", "отчего", "kodel", "why");
    private static final double PLAIN = 0.75;
    private final Draft draft;
    private final Set<Element> present;
    private final Findings findings;

    Missing(Draft draft, Set<Element> present, Findings findings) {
        this.draft = draft;
        this.present = present;
        this.findings = findings;
    }

    /** Which of the wanted elements are missing by rules: not there, and something that would have made this reply better. */
    Set<Element> raised(Set<Element> wanted) {
        var raised = EnumSet.noneOf(Element.class);
        if (draft.language() != Language.OTHER) {
            wanted.stream().filter(element -> !present.contains(element) && raised(element)).forEach(raised::add);
        }
        return raised;
    }

    void raise(Set<Element> missing) {
        for (Element element : missing) {
            boolean must = element == Element.EMPATHY && draft.in(Situation.ANGRY) && plainlyAngry() && !answersForIt();
            findings.add(FindingKind.missing(element), must ? Severity.MUST : Severity.SHOULD, null, insert(element),
                    "missing." + element.code());
        }
    }

    private boolean raised(Element element) {
        return switch (element) {
            case GREETING, EMPATHY, UNDERSTANDING, CLOSING, APOLOGY, HISTORY, ESCALATION, OWNERSHIP, QUESTION -> true;
            case SOLUTION -> !present.contains(Element.QUESTION);
            case NAME -> draft.context().name() != null && draft.names().wrong().isEmpty();
            case DEADLINE -> !findings.any(FindingKind.VAGUE_TIME) && draft.commitments().isEmpty() && !present.contains(Element.STEPS);
            case CAUSE -> true;
            case PREVENTION -> present.contains(Element.CAUSE) && present.contains(Element.SOLUTION);
            case STEPS -> !present.contains(Element.SOLUTION) || draft.in(Situation.NOVICE);
            case RESOURCES, CHECK -> present.contains(Element.STEPS) && draft.in(Situation.TECHNICAL);
            case LIMITS -> draft.in(Situation.STATUS) && present.contains(Element.SOLUTION);
        };
    }

    /** A reply that apologises, names what happened and acts has taken the person seriously, if in no word of feeling. */
    private boolean answersForIt() {
        return present.contains(Element.APOLOGY) && present.contains(Element.SOLUTION)
                && (present.contains(Element.UNDERSTANDING) || present.contains(Element.HISTORY));
    }

    /** Anger that shows in more than one faint sign. */
    private boolean plainlyAngry() {
        Reading reading = draft.reading();
        return reading != null && (reading.tone() == Tone.HOSTILE || reading.intensity().compareTo(Intensity.STRONG) >= 0
                || reading.feelings().stream()
                        .anyMatch(feeling -> feeling.emotion() == Emotion.ANGER && feeling.score() >= PLAIN));
    }

    /** Whether the customer asks for the reason. */
    static boolean asksWhy(@Nullable Text message) {
        return message != null && message.tokens().stream().anyMatch(token -> WHY.contains(token.form()));
    }

    private List<String> insert(Element element) {
        boolean informal = draft.reading() != null && draft.reading().address() == Address.INFORMAL && draft.language() != Language.EN;
        String key = "insert." + element.code();
        String pattern = informal && findings.wording().find(key + ".informal") != null ? key + ".informal" : key;
        if (element == Element.EMPATHY) {
            return List.of(empathy(informal));
        }
        String theirs = wordsOfTheirs();
        if (element == Element.UNDERSTANDING) {
            return theirs == null ? List.of(findings.wording().text(key + ".plain")) : List.of(findings.wording().text(pattern, theirs));
        }
        if (element == Element.GREETING || element == Element.NAME) {
            return List.of(greeting(element, informal));
        }
        return List.of(findings.wording().text(pattern));
    }

    /** A sentence for the strongest of the feelings that the message shows. */
    private String empathy(boolean informal) {
        Reading reading = draft.reading();
        String feeling = reading == null
                ? "plain"
                : reading.feelings().stream().filter(found -> found.emotion().negative())
                        .max(Comparator.comparingDouble(Feeling::score)).map(found -> found.emotion().code()).orElse("plain");
        String key = "insert.empathy." + feeling;
        String friendly = findings.wording().find(key + ".informal");
        return informal && friendly != null ? friendly : findings.wording().text(key);
    }

    /** The draft's own greeting with the name, or a new one. */
    private String greeting(Element element, boolean informal) {
        String recorded = draft.context().name();
        if (recorded == null) {
            return findings.wording().text("insert.greeting.plain");
        }
        String own = element == Element.NAME ? Names.greeting(draft.text(), recorded).orElse(null) : null;
        String pattern = informal && findings.wording().find("insert.greeting.informal") != null
                ? "insert.greeting.informal"
                : "insert.greeting";
        return own != null
                ? own
                : Names.greeting(recorded, draft.language()).map(name -> findings.wording().text(pattern, name))
                        .orElseGet(() -> findings.wording().text("insert.greeting.plain"));
    }

    private @Nullable String wordsOfTheirs() {
        Text message = draft.message();
        return message == null || message.language() != draft.language() ? null : Gist.of(message);
    }
}
