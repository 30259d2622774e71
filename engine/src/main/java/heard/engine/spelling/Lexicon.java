package heard.engine.spelling;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import heard.engine.Language;
import heard.engine.text.Forms;
import org.jspecify.annotations.Nullable;

/** The words of a language and how they are misspelt. Each is read when it is first asked for and shared from then on. */
public final class Lexicon {
    /** A writer's drafts repeat their mistakes with each key; this many words are remembered, then it starts anew. */
    private static final int MOST_REMEMBERED = 2_000;
    private static final int MOST_SUGGESTED = 8;
    private static final int USUAL = WordGraph.RARE + 2;
    /** How much more frequent a word is of which another is a slip: 16 times, and 40 times for an unlikely slip. */
    private static final int MORE = 3;
    private static final int MUCH_MORE = 4;
    /** One slip of the kinds that happen most. */
    private static final int LIKELY = 75;
    /** One slip of any kind. */
    private static final int NEAR = 125;
    /** Two slips, one of them likely; searched for only where no word is nearer. */
    private static final int FAR = 155;
    /** The same in words so long that hardly any other lies near by chance. */
    private static final int FARTHEST = 190;
    private static final int LONG = 8;

    private final WordGraph graph;
    private final Slips slips;
    private final Map<String, List<Suggestion>> wellKnown;
    private volatile @Nullable Sounds sounds;
    private final ConcurrentHashMap<String, List<Suggestion>> remembered = new ConcurrentHashMap<>();

    Lexicon(WordGraph graph, Slips slips, Map<String, List<Suggestion>> wellKnown) {
        this.graph = graph;
        this.slips = slips;
        this.wellKnown = wellKnown;
    }

    /** A lexicon in the making. */
    public static Lexicon of(WordGraph graph, Properties slips) {
        return new Lexicon(graph, new Slips(graph, slips), Map.of());
    }

    static Lexicon of(Language language) {
        return switch (language) {
            case RU -> Russian.LEXICON;
            case LT -> Lithuanian.LEXICON;
            case EN -> English.LEXICON;
            case OTHER -> throw new IllegalArgumentException("Words of other languages are not known");
        };
    }

    WordGraph graph() {
        return graph;
    }

    Slips slips() {
        return slips;
    }

    /** Whether a lower-case word is right, with a capital or without. */
    boolean has(CharSequence word) {
        return graph.value(word) > 0 || graph.value("^", word) > 0;
    }

    /** Whether a word is a well-known mistake. */
    boolean wrong(String word) {
        return wellKnown.containsKey(word);
    }

    Map<String, List<Suggestion>> wellKnown() {
        return wellKnown;
    }

    /** Whether a word sounds like none of the language. */
    boolean strange(String word) {
        Sounds known = sounds;
        if (known == null) {
            known = new Sounds(graph);
            sounds = known;
        }
        return known.strange(word);
    }

    /** How frequent a word is; 0 where it is none. */
    int value(CharSequence word) {
        return Math.max(graph.value(word), graph.value("^", word));
    }

    /** Right words near a wrong one, the likeliest first. */
    List<Suggestion> near(String word) {
        List<Suggestion> known = remembered.get(word);
        if (known != null) {
            return known;
        }
        List<Suggestion> near = search(word);
        if (remembered.size() >= MOST_REMEMBERED) {
            remembered.clear();
        }
        remembered.put(word, near);
        return near;
    }

    /** Whether a word is right and not rare. */
    public boolean usual(String word) {
        return value(word) > USUAL;
    }

    /**
     * Whether a known mistake has to be listed, since the word would pass or something else would be suggested first.
     *
     * @param rights what may be meant
     */
    public boolean misled(Language language, String mistake, List<String> rights) {
        if (new WordCheck(language, this).right(mistake)) {
            return true;
        }
        List<Suggestion> near = near(mistake);
        return near.isEmpty() || !rights.contains(near.getFirst().word());
    }

    /** Whether a word of this value is likelier a slip of a far more frequent one than a word. */
    public boolean slip(String word, int value) {
        return Neighbours.of(this, word, NEAR).stream().anyMatch(near -> near.value() - value >= (near.cost() <= LIKELY ? MORE : MUCH_MORE)
                || (near.cost() <= LIKELY && Forms.fold(near.word()).equals(word)));
    }

    private List<Suggestion> search(String word) {
        List<Suggestion> told = wellKnown.get(word);
        if (told != null) {
            return told;
        }
        List<Suggestion> near = Neighbours.of(this, word, NEAR);
        if (near.isEmpty() && word.length() > 5) {
            near = Neighbours.of(this, word, word.length() >= LONG ? FARTHEST : FAR);
        }
        return List.copyOf(near.subList(0, Math.min(near.size(), MOST_SUGGESTED)));
    }

    private static Lexicon load(Language language) {
        String folder = "/language/" + language.name().toLowerCase(Locale.ROOT) + "/";
        try (InputStream words = open(folder + "words.graph");
                var slips = new InputStreamReader(open(folder + "slips.properties"), StandardCharsets.UTF_8);
                InputStream wrong = open(folder + "wrong.txt");
                InputStream more = open(folder + "wrong-more.txt")) {
            WordGraph graph = WordGraph.read(new BufferedInputStream(words));
            var data = new Properties();
            data.load(slips);
            var mistakes = new HashMap<String, List<Suggestion>>();
            wellKnown(more, 1, mistakes);
            wellKnown(wrong, 0, mistakes);
            return new Lexicon(graph, new Slips(graph, data), mistakes);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Reading the words of " + language, unreadable);
        }
    }

    private static void wellKnown(InputStream file, int cost, Map<String, List<Suggestion>> mistakes) throws IOException {
        new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#")).forEach(line -> {
            String[] sides = line.split(" = ");
            mistakes.put(sides[0].replace('ё', 'е'), Stream.of(sides[1].split(", "))
                    .map(right -> new Suggestion(right, cost, WordGraph.MOST_FREQUENT)).toList());
        });
    }

    private static InputStream open(String resource) throws IOException {
        InputStream in = Lexicon.class.getResourceAsStream(resource);
        if (in == null) {
            throw new IOException("The engine's JAR has no " + resource);
        }
        return in;
    }

    /** Loads on first use. */
    private static final class Russian {
        private static final Lexicon LEXICON = load(Language.RU);
    }

    /** Loads on first use. */
    private static final class Lithuanian {
        private static final Lexicon LEXICON = load(Language.LT);
    }

    /** Loads on first use. */
    private static final class English {
        private static final Lexicon LEXICON = load(Language.EN);
    }
}
