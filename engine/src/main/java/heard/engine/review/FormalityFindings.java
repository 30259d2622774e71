package heard.engine.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import heard.engine.Address;
import heard.engine.FindingKind;
import heard.engine.Language;
import heard.engine.Severity;
import heard.engine.Span;
import heard.engine.name.NameCheck;
import heard.engine.text.Covered;
import heard.engine.text.Sentence;
import heard.engine.text.Text;
import heard.engine.text.Token;
import heard.engine.text.TokenKind;
import org.jspecify.annotations.Nullable;

/**
 * Finds вы and ты, jūs and tu mixed in a draft, and a draft that is more familiar than its customer: in pronouns and verbs, in the
 * greeting and in endearments. Words between quotation marks are somebody else's.
 */
final class FormalityFindings {
    private static final int MOST_PLACES = 3;
    private static final int LONGEST_GREETING = 60;
    /** Behind them in a sentence "you" is no longer anybody. */
    private static final Set<String> SOMEBODY = Set.of("ты", "если", "когда");
    private final Text text;
    private final Draft draft;
    private final Findings findings;
    private final Register register;
    private final Covered names;

    private FormalityFindings(Draft draft, Findings findings) {
        this.draft = draft;
        this.text = draft.text();
        this.findings = findings;
        this.register = Register.of(draft.language());
        this.names = Covered.by(Stream.concat(draft.names().right().stream(), draft.names().wrong().stream().map(NameCheck.Wrong::span)));
    }

    static void into(Draft draft, Findings findings) {
        var search = new FormalityFindings(draft, findings);
        search.you();
        if (search.strangerInWriting() && draft.in(Situation.EMAIL)) {
            search.greeting();
        }
        if (draft.reading() != null && !search.customerFormal()) {
            search.stiffness();
        }
        if (!search.customerFamiliar()) {
            search.endearments();
        }
    }

    private boolean customerFamiliar() {
        return draft.reading() != null && draft.reading().address() == Address.INFORMAL;
    }

    private boolean customerFormal() {
        return draft.reading() != null && draft.reading().address() == Address.FORMAL;
    }

    /** Whether the customer is formal, or says nothing of it in a letter: there one is. */
    private boolean strangerInWriting() {
        return customerFormal()
                || (draft.reading() != null && !customerFamiliar() && draft.in(Situation.EMAIL) && !greetsFriend(draft.message()));
    }

    private void you() {
        if (draft.language() == Language.EN || draft.language() == Language.OTHER) {
            return;
        }
        List<Integer> familiar = new ArrayList<>();
        List<Integer> polite = new ArrayList<>();
        int meant = -1;
        for (int at = 0; at < text.tokens().size(); at++) {
            if (text.tokens().get(at).kind() == TokenKind.WORD && !text.spoken(at) && !abbreviation(at)
                    && !name(at)) {
                boolean friend = register.familiar(word(at)) && !anybody(at, meant);
                if (friend) {
                    familiar.add(at);
                } else if (register.polite(word(at), at == 0 ? null : word(at - 1))) {
                    polite.add(at);
                }
            }
            meant = SOMEBODY.contains(text.tokens().get(at).form()) ? at : meant;
        }
        boolean mixed = !familiar.isEmpty() && !polite.isEmpty() && !toSeveral();
        boolean stranger = draft.reading() != null && !customerFamiliar();
        boolean stiff = customerFamiliar() && familiar.isEmpty() && !polite.isEmpty() && greetsFriend(text);
        if (stiff || (!familiar.isEmpty() && (mixed || strangerInWriting()))) {
            boolean politeOdd = stiff || (mixed && !stranger && familiar.size() > polite.size());
            raise(politeOdd ? polite : familiar, politeOdd, mixed || stiff ? "formality.mixed" : "formality.customer");
        }
    }

    /** "Matai" is a man's name, too. */
    private boolean name(int at) {
        return names.overlaps(text.tokens().get(at).span());
    }

    /** "Вас двоих", "вдвоём": then "вы" is not polite but more than one. */
    private boolean toSeveral() {
        for (int at = 0; at < text.tokens().size(); at++) {
            boolean counted = register.several(word(at)) && at > 0 && register.polite(word(at - 1), null);
            if (counted || register.together(word(at))) {
                return true;
            }
        }
        return false;
    }

    /** "Такое не забудешь", "тут вскипишь" is said of anybody, unless the last word that means somebody stands before it. */
    private boolean anybody(int at, int meant) {
        String word = word(at);
        boolean general = at > 0 && register.ofAnybody(word(at - 1))
                && (word.endsWith("шь") || word.endsWith("шься") || (word(at - 1).equals("ни") && !register.pronoun(word)));
        return general && meant < text.sentenceOf(at).first();
    }

    /** Capitals among small letters: "ESI" is no form of a verb. */
    private boolean abbreviation(int at) {
        return capitals(at) && word(at).length() < 5 && !(at > 0 && capitals(at - 1))
                && !(at + 1 < text.tokens().size() && capitals(at + 1));
    }

    private boolean capitals(int at) {
        String word = text.words(text.tokens().get(at).span());
        return word.length() > 1 && Character.isLetter(word.charAt(0)) && Character.toUpperCase(word.charAt(1)) == word.charAt(1)
                && word.equals(word.toUpperCase(Locale.ROOT));
    }

    /** A friend's greeting opens the text, be it behind the name. */
    private boolean greetsFriend(@Nullable Text greeting) {
        if (greeting == null || greeting.tokens().isEmpty()) {
            return false;
        }
        List<String> first = greeting.tokens().stream().limit(4).filter(token -> token.kind() == TokenKind.WORD)
                .map(token -> greeting.words(token.span()).toLowerCase(Locale.ROOT)).toList();
        return first.stream().anyMatch(register::familiarGreeting)
                || (first.size() > 1 && first.getFirst().equals("labas") && !first.get(1).startsWith("vakar")
                        && !first.get(1).startsWith("ryt"));
    }

    /** One finding a sentence. */
    private void raise(List<Integer> odd, boolean toFriend, String key) {
        var bySentence = odd.stream().collect(Collectors.groupingBy(at -> text.sentenceOf(at).index(), TreeMap::new, Collectors.toList()));
        bySentence.values().stream().limit(MOST_PLACES).forEach(here -> {
            var span = new Span(text.tokens().get(here.getFirst()).start(), text.tokens().get(here.getLast()).end());
            findings.add(FindingKind.FORMALITY, Severity.SHOULD, span, turned(here, toFriend), key);
        });
    }

    /** The words from the first to the last odd one with each of them turned; nothing where one of them cannot be turned safely. */
    private List<String> turned(List<Integer> odd, boolean toFriend) {
        var turned = new StringBuilder();
        int from = text.tokens().get(odd.getFirst()).start();
        for (int at : odd) {
            Token token = text.tokens().get(at);
            String form = toFriend ? register.familiarForm(word(at)) : register.polite(word(at));
            if (form == null || needsAgreement(at)) {
                return List.of();
            }
            boolean capital = Character.isUpperCase(text.raw().charAt(token.start()));
            turned.append(text.raw(), from, token.start())
                    .append(capital ? Character.toUpperCase(form.charAt(0)) + form.substring(1) : form);
            from = token.end();
        }
        return List.of(turned.toString());
    }

    /** "Ты сказал", "tu buvai", "esi matęs": other words would have to change with it. */
    private boolean needsAgreement(int at) {
        if (!Set.of("ты", "вы", "tu", "jus").contains(text.tokens().get(at).form())) {
            return false;
        }
        Sentence sentence = text.sentenceOf(at);
        for (int near = Math.max(sentence.first(), at - 2); near < Math.min(sentence.end(), at + 4); near++) {
            String word = word(near);
            boolean past = word.length() > 2 && (word.endsWith("л") || word.endsWith("ла") || word.endsWith("лся") || word.endsWith("лась")
                    || word.endsWith("н") || word.endsWith("на") || word.endsWith("ен"));
            if (near != at
                    && (draft.language() == Language.RU ? past : !word.equals(text.tokens().get(at).form()) && lithuanianVerb(word))) {
                return true;
            }
        }
        return false;
    }

    private boolean lithuanianVerb(String word) {
        return (word.endsWith("ai") || word.endsWith("ei") || word.endsWith("i") || word.endsWith("ęs") || word.endsWith("usi"))
                && !register.familiar(word);
    }

    private String word(int at) {
        return text.words(text.tokens().get(at).span()).toLowerCase(Locale.ROOT);
    }

    private void greeting() {
        if (!text.tokens().isEmpty() && text.tokens().getFirst().kind() == TokenKind.WORD && register.familiarGreeting(word(0))
                && !greetedSo(draft.message())) {
            findings.add(FindingKind.FORMALITY, Severity.SHOULD, text.tokens().getFirst().span(), instead(), "formality.customer");
        }
    }

    /** "Most esteemed Sir" to somebody who writes as people talk. */
    private void stiffness() {
        String start = text.raw().substring(0, Math.min(text.raw().length(), LONGEST_GREETING)).strip().toLowerCase(Locale.ROOT);
        for (String stiff : register.stiffGreetings()) {
            if (start.startsWith(stiff) && !text.tokens().isEmpty()) {
                int from = text.tokens().getFirst().start();
                findings.add(FindingKind.FORMALITY, Severity.SHOULD, new Span(from, from + stiff.length()), List.of(), "formality.stiff");
                return;
            }
        }
    }

    private boolean greetedSo(@Nullable Text message) {
        return message != null && message.tokens().stream().limit(4)
                .anyMatch(token -> register.familiarGreeting(message.words(token.span()).toLowerCase(Locale.ROOT)));
    }

    private List<String> instead() {
        return switch (draft.language()) {
            case RU -> List.of("Здравствуйте");
            case LT -> List.of("Laba diena");
            case EN -> List.of("Hello");
            case OTHER -> List.of();
        };
    }

    /** Endearments between commas, or behind a greeting. */
    private void endearments() {
        for (int at = 0; at < text.tokens().size(); at++) {
            if (text.tokens().get(at).kind() == TokenKind.WORD && !text.spoken(at) && register.endearment(word(at))
                    && text.tokens().get(at).line() == (at == 0 ? 0 : text.tokens().get(at - 1).line()) && apart(at)) {
                findings.add(FindingKind.FORMALITY, Severity.SHOULD, text.tokens().get(at).span(), List.of(), "formality.familiar");
                return;
            }
        }
    }

    private boolean apart(int at) {
        @Nullable
        Token before = at == 0 ? null : text.tokens().get(at - 1);
        @Nullable
        Token after = at + 1 < text.tokens().size() ? text.tokens().get(at + 1) : null;
        boolean closes = after == null || after.is(",") || after.kind() == TokenKind.MARK || after.line() > text.tokens().get(at).line()
                || Character.isUpperCase(text.raw().charAt(after.start()));
        return before != null && (before.is(",") || at == 1) && (closes || at == 1);
    }
}
