package heard.engine.name;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import heard.engine.Language;
import heard.engine.Span;
import heard.engine.text.Forms;
import heard.engine.text.Text;
import heard.engine.text.Token;
import heard.engine.text.TokenKind;
import org.jspecify.annotations.Nullable;

/**
 * The words by which people are addressed, of all languages together, since one may greet a customer in theirs and go on in another.
 * Loaded on first use; safe for many threads.
 */
final class AddressWords {
    private static final Set<Role> NONE = Set.of();
    private final Map<String, Set<Role>> exact = new HashMap<>();
    private final Map<String, Set<Role>> folded = new HashMap<>();
    private final Map<String, Integer> longest = new HashMap<>();
    private final Map<String, String> male = new HashMap<>();
    private final Map<String, String> female = new HashMap<>();

    /** A phrase found in a text: the tokens up to {@code end}. */
    record Phrase(int first, int end, Set<Role> roles) {
        boolean has(Role role) {
            return roles.contains(role);
        }

        boolean has(Predicate<Role> wanted) {
            return roles.stream().anyMatch(wanted);
        }

        Span span(Text text) {
            return new Span(text.tokens().get(first).start(), text.tokens().get(end - 1).end());
        }

        /** The gender with which every reading of this phrase agrees. */
        Gender gender() {
            return roles.stream().map(Role::gender).filter(gender -> gender != Gender.UNKNOWN).distinct().reduce(Gender::and)
                    .orElse(Gender.UNKNOWN);
        }
    }

    private AddressWords() {
        for (Language language : List.of(Language.LT, Language.RU, Language.EN)) {
            read(WordFile.lines(language, "address.txt"));
        }
    }

    static AddressWords shipped() {
        return Shipped.WORDS;
    }

    private void read(List<String> lines) {
        String section = "";
        for (String line : lines) {
            if (line.startsWith("[")) {
                section = line.substring(1, line.length() - 1);
            } else if (section.equals("pair")) {
                pair(line.split(" / "));
            } else {
                exact.computeIfAbsent(line, key -> EnumSet.noneOf(Role.class)).add(Role.of(section));
                String form = fold(line);
                folded.computeIfAbsent(form, key -> EnumSet.noneOf(Role.class)).add(Role.of(section));
                longest.merge(form.split("[ /]", 2)[0], form.split("[ /]").length * 2 - 1, Integer::max);
            }
        }
    }

    private void pair(String[] forms) {
        var all = new ArrayList<String>(List.of(forms[0], forms[1]));
        if (forms.length > 2) {
            all.addAll(List.of(forms[2].split(" ")));
        }
        for (String form : all) {
            male.put(form, forms[0]);
            female.put(form, forms[1]);
        }
    }

    private static String fold(String phrase) {
        return phrase.indexOf(' ') < 0
                ? Forms.fold(phrase)
                : String.join(" ", List.of(phrase.split(" ")).stream().map(Forms::fold).toList());
    }

    Set<Role> roles(String word) {
        Set<Role> found = exact.get(word.toLowerCase(Locale.ROOT));
        return found == null ? folded.getOrDefault(Forms.fold(word), NONE) : found;
    }

    /** An adjective or a title in the form for a man or a woman; null where it has none. */
    @Nullable
    String agreeing(String word, Gender gender) {
        String lower = word.toLowerCase(Locale.ROOT);
        String form = switch (gender) {
            case MALE -> male.get(lower);
            case FEMALE -> female.get(lower);
            case UNKNOWN -> null;
        };
        return form == null || !Character.isUpperCase(word.charAt(0)) ? form : Character.toUpperCase(form.charAt(0)) + form.substring(1);
    }

    /** What a word of a text does. */
    Set<Role> roles(Text text, int at) {
        Token token = text.tokens().get(at);
        Set<Role> found = token.kind() == TokenKind.WORD ? folded.getOrDefault(token.form(), NONE) : NONE;
        return found.isEmpty() ? found : exact.getOrDefault(token.span().of(text.raw()).toLowerCase(Locale.ROOT), found);
    }

    /** The longest phrase that begins at a token and has such a role. */
    @Nullable
    Phrase at(Text text, int first, Predicate<Role> wanted) {
        if (first >= text.tokens().size() || text.tokens().get(first).kind() != TokenKind.WORD) {
            return null;
        }
        Integer most = longest.get(text.tokens().get(first).form());
        return most == null ? null : longest(text, first, first + most, wanted);
    }

    private @Nullable Phrase longest(Text text, int first, int limit, Predicate<Role> wanted) {
        Phrase longest = null;
        var written = new StringBuilder();
        var form = new StringBuilder();
        for (int at = first; at < text.tokens().size() && at < limit; at++) {
            Token token = text.tokens().get(at);
            boolean slash = token.is("/") && at > first;
            if ((token.kind() != TokenKind.WORD && !slash) || token.line() != text.tokens().get(first).line()) {
                break;
            }
            if (at > first && !slash && written.charAt(written.length() - 1) != '/') {
                written.append(' ');
                form.append(' ');
            }
            written.append(token.span().of(text.raw()).toLowerCase(Locale.ROOT));
            form.append(token.form());
            Set<Role> found = folded.getOrDefault(form.toString(), NONE);
            Set<Role> roles = found.isEmpty() ? found : exact.getOrDefault(written.toString(), found);
            if (roles.stream().anyMatch(wanted)) {
                longest = new Phrase(first, at + 1, roles);
            }
        }
        return longest;
    }

    /** Loads on first use. */
    private static final class Shipped {
        private static final AddressWords WORDS = new AddressWords();
    }
}
