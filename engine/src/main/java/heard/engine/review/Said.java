package heard.engine.review;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import heard.engine.FindingKind;
import heard.engine.text.Covered;
import heard.engine.text.Sentence;
import heard.engine.text.Token;
import heard.engine.text.TokenKind;

/**
 * A sentence of a reply as it may answer something.
 *
 * @param words those that carry its matter
 * @param topics what it is about
 * @param fits kinds of asks that it would answer, whatever their matter
 * @param sum whether a sum of money or a share stands in it
 * @param answers whether it can answer anything; one that only tells back or feels cannot, unless it also acts, and one that hurts does not
 */
record Said(Draft draft, Sentence sentence, Set<String> words, Set<String> topics, Set<String> fits, boolean sum,
        boolean answers) {
    private static final List<String> NO_ANSWER = List.of("cue.understanding", "element.empathy", "element.apology",
            "element.closing", "canned", "sympathy-only");
    private static final Set<FindingKind> HURTING = Set.of(FindingKind.BLAME, FindingKind.HOSTILE, FindingKind.DISMISSAL);
    /** A greeting has no more words; what is longer says something beside it. */
    private static final int LONGEST_GREETING_TOKENS = 7;
    private static final Set<String> PARTING = Set.of(",", ";", ":", "–", "—", "и", "а", "ir", "o", "and", "but");
    /** A sum of money or a share, as it is written with a sign. */
    private static final Pattern SUM = Pattern.compile("\\d\\s?[€₽£$%]|[€£$]\\s?\\d");
    /** By the kind of an ask, what in a sentence answers one of that kind. */
    private static final Map<String, List<String>> ANSWERS = Map.ofEntries(
            Map.entry("when", List.of("time.named", "time.event", "vague-time", "element.deadline")),
            Map.entry("amount", List.of("answer.amount")), Map.entry("where", List.of("answer.where", "element.resources")),
            Map.entry("why", List.of("answer.why", "element.cause")), Map.entry("how", List.of("element.steps", "element.resources")),
            Map.entry("yes", List.of("answer.plainly")), Map.entry("plan", List.of("element.solution", "element.ownership")),
            Map.entry("do", List.of("element.solution", "element.ownership", "element.escalation")));

    /** A promise answers these. */
    private static final Set<String> BY_PROMISE = Set.of("when", "do", "plan");

    static List<Said> of(Draft draft, Findings findings) {
        Covered hurting = findings.where(HURTING);
        return draft.text().sentences().stream().map(sentence -> of(draft, sentence, hurting)).toList();
    }

    private static Said of(Draft draft, Sentence sentence, Covered hurting) {
        boolean sum = SUM.matcher(draft.text().words(sentence.span())).find();
        return new Said(draft, sentence, Content.wide(draft.text(), sentence.first(), sentence.end()),
                Topics.of(draft.text(), sentence.first(), sentence.end()), fits(draft, sentence, sum), sum,
                answers(draft, sentence, hurting));
    }

    private static boolean answers(Draft draft, Sentence sentence, Covered hurting) {
        boolean acts = draft.has("element.solution", sentence) || draft.has("element.ownership", sentence)
                || draft.has("time.named", sentence);
        boolean greets = draft.has("element.greeting", sentence) && sentence.end() - sentence.first() <= LONGEST_GREETING_TOKENS;
        return !sentence.question() && !hurting.overlaps(sentence.span())
                && (acts || (!greets && NO_ANSWER.stream().noneMatch(kind -> draft.has(kind, sentence))));
    }

    /** Whether it only greets or takes leave. */
    boolean formal() {
        boolean greets = has("element.greeting") && sentence.end() - sentence.first() <= LONGEST_GREETING_TOKENS;
        return greets || (has("element.closing") && !fits("when") && !fits("amount"));
    }

    boolean has(String kind) {
        return draft.has(kind, sentence);
    }

    boolean promises() {
        return draft.promises(sentence);
    }

    boolean names(Set<String> some) {
        return Content.common(some, words) > 0;
    }

    /** Whether somebody or something is named: a word with a capital that does not begin the sentence. */
    boolean proper() {
        List<Token> tokens = draft.text().tokens();
        for (int at = sentence.first() + 1; at < sentence.end(); at++) {
            Token token = tokens.get(at);
            if (token.kind() == TokenKind.WORD && token.form().length() > 2
                    && Character.isUpperCase(draft.text().raw().charAt(token.start()))) {
                return true;
            }
        }
        return false;
    }

    /** How many parts it has between commas and the like, each of which may answer something of its own. */
    int parts() {
        return 1 + (int) draft.text().tokens().subList(sentence.first(), sentence.end()).stream()
                .filter(token -> PARTING.contains(token.form())).count();
    }

    /** Whether it brings what a question or request of this kind asks for, whatever its matter. */
    boolean fits(String kind) {
        return fits.contains(kind);
    }

    private static Set<String> fits(Draft draft, Sentence sentence, boolean sum) {
        var fits = new HashSet<String>();
        ANSWERS.forEach((kind, answers) -> {
            if (answers.stream().anyMatch(answer -> draft.has(answer, sentence))) {
                fits.add(kind);
            }
        });
        if (sum) {
            fits.add("amount");
        }
        if (draft.promises(sentence)) {
            fits.addAll(BY_PROMISE);
        }
        return fits;
    }
}
