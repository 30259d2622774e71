package heard.engine.promise;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import heard.engine.Language;
import heard.engine.text.Forms;
import heard.engine.text.Text;
import heard.engine.text.Token;
import heard.engine.text.TokenKind;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/**
 * The words of promises and times in one language, as a tree of word forms. A file maps a cue, with a value where it has one, to phrases
 * parted by commas; {@code (a|b|)} stands for its alternatives. Keys that begin with {@code verbs} hold verbs to be conjugated.
 */
final class Lexicon {
    private static final List<String> FILES = List.of("times.yaml", "promises.yaml", "promise-verbs.yaml");
    private static final int MOST_FORMS_OF_A_PHRASE = 2000;
    private final Branch root = new Branch();
    private final Language language;
    private final Verbs verbs;

    private Lexicon(Language language) {
        this.language = language;
        this.verbs = switch (language) {
            case RU -> new RussianVerbs();
            case LT -> new LithuanianVerbs();
            case EN -> new EnglishVerbs();
            case OTHER -> (kind, words, into) -> {};
        };
    }

    static Lexicon load(Language language) {
        var lexicon = new Lexicon(language);
        FILES.forEach(lexicon::read);
        return lexicon;
    }

    Language language() {
        return language;
    }

    private void read(String name) {
        String file = "/language/" + language.name().toLowerCase(Locale.ROOT) + "/" + name;
        try (var stream = Lexicon.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("The engine's JAR has no " + file);
            }
            var node = new Yaml(new LoaderOptions()).compose(new InputStreamReader(stream, StandardCharsets.UTF_8));
            if (!(node instanceof MappingNode mapping)) {
                throw new IllegalStateException(file + " does not map cues to phrases");
            }
            for (NodeTuple tuple : mapping.getValue()) {
                entry(file, ((ScalarNode) tuple.getKeyNode()).getValue(), ((ScalarNode) tuple.getValueNode()).getValue());
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Reading " + file, unreadable);
        }
    }

    private void entry(String file, String key, String phrases) {
        String[] parts = key.split(" ");
        if (parts[0].equals("verbs")) {
            verbs.conjugate(parts[1], phrases, this::addForm);
            return;
        }
        Cue cue = cue(file, parts[0]);
        int value = value(cue, parts);
        for (String phrase : phrases.split(",")) {
            for (String plain : expand(phrase.strip())) {
                add(plain, cue, value);
            }
        }
    }

    private static int value(Cue cue, String[] key) {
        if (key.length < 2) {
            return 0;
        }
        return cue == Cue.UNIT ? Unit.named(key[1]).value() : Integer.parseInt(key[1]);
    }

    private static Cue cue(String file, String name) {
        try {
            return Cue.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException unknown) {
            throw new IllegalStateException(file + " has a cue that nobody knows: " + name, unknown);
        }
    }

    private void addForm(String form, Cue cue) {
        add(form, cue, 0);
    }

    private void add(String phrase, Cue cue, int value) {
        Branch branch = root;
        int length = 0;
        for (String word : phrase.split("\\s+")) {
            if (!word.isEmpty()) {
                branch = branch.next.computeIfAbsent(Forms.fold(word), key -> new Branch());
                length++;
            }
        }
        if (length > 0 && branch.marks.stream().noneMatch(mark -> mark.cue() == cue)) {
            branch.marks.add(new Mark(cue, value, length));
        }
    }

    /** The phrases that a pattern stands for. */
    static List<String> expand(String pattern) {
        int open = pattern.indexOf('(');
        if (open < 0) {
            return List.of(pattern);
        }
        int close = closing(pattern, open);
        var expanded = new ArrayList<String>();
        List<String> rests = expand(pattern.substring(close + 1));
        for (String choice : choices(pattern.substring(open + 1, close))) {
            for (String middle : expand(choice)) {
                for (String rest : rests) {
                    expanded.add(pattern.substring(0, open) + middle + rest);
                }
            }
        }
        if (expanded.size() > MOST_FORMS_OF_A_PHRASE) {
            throw new IllegalStateException("Too many forms: " + pattern);
        }
        return expanded;
    }

    private static int closing(String pattern, int open) {
        int depth = 0;
        for (int at = open; at < pattern.length(); at++) {
            depth += pattern.charAt(at) == '(' ? 1 : pattern.charAt(at) == ')' ? -1 : 0;
            if (depth == 0) {
                return at;
            }
        }
        throw new IllegalStateException("A bracket is not closed: " + pattern);
    }

    private static List<String> choices(String inner) {
        var choices = new ArrayList<String>();
        int depth = 0;
        int start = 0;
        for (int at = 0; at < inner.length(); at++) {
            char letter = inner.charAt(at);
            depth += letter == '(' ? 1 : letter == ')' ? -1 : 0;
            if (letter == '|' && depth == 0) {
                choices.add(inner.substring(start, at));
                start = at + 1;
            }
        }
        choices.add(inner.substring(start));
        return choices;
    }

    /** What begins at a token, in no particular order. */
    List<Mark> at(Text text, int start, int end) {
        List<Token> tokens = text.tokens();
        var marks = new ArrayList<Mark>(4);
        Branch branch = root;
        for (int at = start; at < end; at++) {
            branch = branch.next.get(plain(tokens.get(at).form()));
            if (branch == null) {
                break;
            }
            marks.addAll(branch.marks);
        }
        if (marks.isEmpty() || marks.stream().allMatch(mark -> mark.length() > 1)) {
            Token token = tokens.get(start);
            Cue guess = token.kind() == TokenKind.WORD ? verbs.guess(token.form(), text.raw().charAt(token.end() - 1)) : null;
            if (guess != null) {
                marks.add(new Mark(guess, 0, 1));
            }
        }
        return marks;
    }

    private static String plain(String form) {
        return switch (form) {
            case "’" -> "'";
            case "–", "—" -> "-";
            default -> form;
        };
    }

    /** A word of the tree: what ends here and which words may follow. */
    private static final class Branch {
        private final Map<String, @Nullable Branch> next = new HashMap<>(2);
        private final List<Mark> marks = new ArrayList<>(1);
    }
}
