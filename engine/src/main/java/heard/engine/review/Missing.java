package heard.engine.review;

import java.util.List;
import java.util.Set;

import heard.engine.Address;
import heard.engine.Element;
import heard.engine.FindingKind;
import heard.engine.Language;
import heard.engine.Severity;
import heard.engine.name.Names;
import heard.engine.text.Sentence;
import heard.engine.text.Text;
import org.jspecify.annotations.Nullable;

/** Raises wanted elements that are not there, each with a sentence made for this case. */
final class Missing {
    private static final int LONGEST_WORDS_OF_THEIRS = 90;
    private final Draft draft;
    private final Set<Element> present;
    private final Findings findings;

    Missing(Draft draft, Set<Element> present, Findings findings) {
        this.draft = draft;
        this.present = present;
        this.findings = findings;
    }

    void raise(Set<Element> wanted) {
        for (Element element : wanted) {
            if (!present.contains(element) && raised(element)) {
                boolean must = element == Element.EMPATHY && draft.in(Situation.ANGRY);
                findings.add(FindingKind.missing(element), must ? Severity.MUST : Severity.SHOULD, null, insert(element),
                        "missing." + element.code());
            }
        }
    }

    private boolean raised(Element element) {
        return switch (element) {
            case GREETING, EMPATHY, UNDERSTANDING, CLOSING, APOLOGY, HISTORY, ESCALATION, OWNERSHIP, QUESTION -> true;
            case SOLUTION -> !present.contains(Element.QUESTION);
            case NAME -> draft.context().name() != null && draft.names().wrong().isEmpty();
            case DEADLINE -> !findings.any(FindingKind.VAGUE_TIME)
                    && draft.commitments().isEmpty();
            case CAUSE -> asksWhy();
            case PREVENTION -> present.contains(Element.CAUSE) && present.contains(Element.SOLUTION);
            case STEPS -> !present.contains(Element.SOLUTION) || draft.in(Situation.NOVICE);
            case RESOURCES, CHECK -> present.contains(Element.STEPS) && draft.in(Situation.TECHNICAL);
            case LIMITS -> draft.in(Situation.STATUS) && present.contains(Element.SOLUTION) && !present.contains(Element.DEADLINE);
        };
    }

    private boolean asksWhy() {
        return draft.message() != null
                && draft.message().tokens().stream().anyMatch(token -> Set.of("почему", "отчего", "kodel", "why").contains(token.form()));
    }

    private List<String> insert(Element element) {
        boolean informal = draft.reading() != null && draft.reading().address() == Address.INFORMAL && draft.language() != Language.EN;
        String key = "insert." + element.code();
        String pattern = informal && findings.wording().find(key + ".informal") != null ? key + ".informal" : key;
        String theirs = wordsOfTheirs();
        if (element == Element.UNDERSTANDING || element == Element.EMPATHY) {
            return theirs == null ? List.of(findings.wording().text(key + ".plain")) : List.of(findings.wording().text(pattern, theirs));
        }
        if (element == Element.GREETING || element == Element.NAME) {
            return List.of(greeting(element, informal));
        }
        return List.of(findings.wording().text(pattern));
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

    /** The sentence in which the customer says what is the matter, as they wrote it. */
    private @Nullable String wordsOfTheirs() {
        Text message = draft.message();
        if (message == null || message.language() != draft.language()) {
            return null;
        }
        Sentence best = null;
        int most = 1;
        for (Sentence sentence : message.sentences()) {
            int words = Content.of(message, sentence.first(), sentence.end()).size();
            if (words > most && sentence.span().end() - sentence.span().start() <= LONGEST_WORDS_OF_THEIRS) {
                most = words;
                best = sentence;
            }
        }
        return best == null ? null : message.words(best.span()).replaceAll("\\s+", " ").replaceAll("[.!?…,;:]+$", "");
    }
}
