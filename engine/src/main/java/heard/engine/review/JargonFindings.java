package heard.engine.review;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

import heard.engine.Expertise;
import heard.engine.FindingKind;
import heard.engine.Language;
import heard.engine.Severity;
import heard.engine.rule.Wording;
import heard.engine.spelling.Spelling;
import heard.engine.text.Sentence;
import heard.engine.text.Text;
import heard.engine.text.Token;
import heard.engine.text.TokenKind;

/**
 * Finds abbreviations of a trade that no list knows: capitals that are no word of the language, that not everybody knows, that the
 * customer did not write and that nothing beside them explains.
 */
final class JargonFindings {
    private static final Pattern ABBREVIATION = Pattern.compile("\\p{Lu}{2,6}");
    private static final Pattern ROMAN = Pattern.compile("[IVXLC]+");
    private static final Set<String> EXPLAINING = Set.of("(", "—", "–", "=");
    /** Behind a word they begin its explanation. */
    private static final Set<String> THAT_IS = Set.of("то есть", "т.е", "т.е.", "или просто", "проще говоря", "tai yra", "t.y", "t.y.",
            "kitaip tariant",
            "paprastai tariant", "that is", "i.e", "i.e.", "meaning", "which means", "which is", "in plain", "in other");
    /** So many words before it a label may be spoken of. */
    private static final int LABEL_BEFORE = 3;
    private static final ConcurrentHashMap<Language, Set<String>> KNOWN = new ConcurrentHashMap<>();
    private final Draft draft;
    private final Text text;
    private final Set<String> known;
    private final TheirWords theirs;

    private JargonFindings(Draft draft) {
        this.draft = draft;
        this.text = draft.text();
        this.theirs = new TheirWords(draft.message());
        this.known = KNOWN.computeIfAbsent(draft.language(),
                language -> Set.copyOf(List.of(Wording.of(language).text("known-abbreviations").split(" "))));
    }

    static void into(Draft draft, Findings findings) {
        boolean expert = draft.reading() != null && draft.reading().expertise() == Expertise.EXPERT;
        if (draft.message() == null || expert || draft.language() == Language.OTHER) {
            return;
        }
        var search = new JargonFindings(draft);
        draft.text().sentences().forEach(sentence -> search.sentence(sentence, findings));
    }

    /** One a sentence: who writes one abbreviation writes three. */
    private void sentence(Sentence sentence, Findings findings) {
        if (draft.has("element.greeting", sentence) || draft.has("element.closing", sentence) || shouted(sentence)) {
            return;
        }
        for (int at = sentence.first(); at < sentence.end(); at++) {
            if (foreign(at) && !text.spoken(at) && !labelled(draft, at, at)) {
                findings.add(FindingKind.JARGON, Severity.SHOULD, text.tokens().get(at).span(), List.of(), "kind.jargon");
                return;
            }
        }
    }

    /** Whether most words of a sentence are in capitals. */
    private boolean shouted(Sentence sentence) {
        int words = 0;
        int loud = 0;
        for (Token token : text.tokens().subList(sentence.first(), sentence.end())) {
            if (token.kind() == TokenKind.WORD) {
                words++;
                loud += ABBREVIATION.matcher(text.words(token.span())).matches() ? 1 : 0;
            }
        }
        return loud > 2 && loud * 2 > words;
    }

    private boolean foreign(int at) {
        Token token = text.tokens().get(at);
        String word = text.words(token.span());
        if (token.kind() != TokenKind.WORD || !ABBREVIATION.matcher(word).matches() || ROMAN.matcher(word).matches()
                || known.contains(token.form()) || theirs.write(token) || explained(text, at, at)) {
            return false;
        }
        return !Spelling.right(draft.language(), word.toLowerCase(Locale.ROOT));
    }

    /** Whether capitals are what stands on a button or beside a lamp: "the hole marked RESET". */
    static boolean labelled(Draft draft, int first, int last) {
        List<Token> tokens = draft.text().tokens();
        List<String> labels = List.of(Wording.of(draft.language()).text("label-words").split(" "));
        for (int at = Math.max(0, first - LABEL_BEFORE); at < Math.min(tokens.size(), last + 2); at++) {
            boolean beside = at < first || at > last;
            if (beside && labels.stream().anyMatch(tokens.get(at).form()::startsWith)) {
                return true;
            }
        }
        return false;
    }

    /** Whether brackets, a dash or "that is" explain words beside them. */
    static boolean explained(Text text, int first, int last) {
        List<Token> tokens = text.tokens();
        int next = last + 1 < tokens.size() && tokens.get(last + 1).is(",") ? last + 2 : last + 1;
        return (last + 1 < tokens.size() && EXPLAINING.contains(tokens.get(last + 1).form()))
                || (first > 0 && tokens.get(first - 1).is("(")) || THAT_IS.contains(form(tokens, next))
                || THAT_IS.contains(form(tokens, next) + " " + form(tokens, next + 1))
                || THAT_IS.contains(form(tokens, next) + form(tokens, next + 1) + form(tokens, next + 2));
    }

    private static String form(List<Token> tokens, int at) {
        return at < tokens.size() ? tokens.get(at).form() : "";
    }
}
