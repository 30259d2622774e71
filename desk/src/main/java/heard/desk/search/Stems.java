package heard.desk.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.stereotype.Component;

/**
 * The forms under which a token is stored and looked for. A Cyrillic word has its Russian stem. Which language a Latin word
 * belongs to nobody can say for sure, so it has its English stem and its Lithuanian one, the latter both of the word as written
 * and of the word without the signs on its letters; thus užsakymą is found by uzsakyma. Thread-safe.
 */
@Component
class Stems {
    private static final int MOST_KEPT = 100_000;
    private static final int BATCH = 5_000;

    private final StemStore store;
    private final Map<String, List<String>> kept = new ConcurrentHashMap<>();

    Stems(StemStore store) {
        this.store = store;
    }

    /** Fetches what is not known yet, in few statements. */
    void prepare(Collection<Token> tokens) {
        Set<String> unknown = new LinkedHashSet<>();
        for (Token token : tokens)
            if (token.word() && !kept.containsKey(token.written()))
                unknown.add(token.written());
        if (unknown.isEmpty())
            return;
        if (kept.size() > MOST_KEPT)
            kept.clear();
        List<String> words = List.copyOf(unknown);
        for (int from = 0; from < words.size(); from += BATCH)
            store.stem(words.subList(from, Math.min(words.size(), from + BATCH)))
                    .forEach((word, stemmed) -> kept.put(word, lexemes(word, stemmed)));
    }

    /** Empty where the word says nothing. */
    List<String> of(Token token) {
        return switch (token.kind()) {
            case CYRILLIC, LATIN -> ofWord(token);
            case NUMBER, OTHER, ADDRESS -> List.of(token.written());
            case PHONE -> List.of(Marks.PHONE + token.written());
        };
    }

    private List<String> ofWord(Token token) {
        List<String> known = kept.get(token.written());
        if (known != null)
            return known;
        List<String> fetched = new ArrayList<>();
        store.stem(List.of(token.written())).forEach((word, stemmed) -> fetched.addAll(lexemes(word, stemmed)));
        kept.put(token.written(), List.copyOf(fetched));
        return fetched;
    }

    private static List<String> lexemes(String word, StemStore.Stemmed stemmed) {
        if (word.length() < 2)
            return List.of();
        if (word.codePoints().anyMatch(point -> point >= 0x400 && point < 0x530))
            return stemmed.russian();
        if (stemmed.english().isEmpty() || StopWords.contains(Tokens.folded(word)))
            return List.of();
        Set<String> lexemes = new LinkedHashSet<>(stemmed.english());
        stemmed.lithuanian().forEach(stem -> lexemes.add(Tokens.folded(stem)));
        lexemes.addAll(stemmed.lithuanianFolded());
        return List.copyOf(lexemes);
    }
}
