package heard.engine.training;

import java.util.List;
import java.util.Set;

/**
 * A single sentence of a reply, written to show one fault: a line of {@code sentences.tsv}, which is a kind, a tab, the sentence and,
 * for those that nothing is trained on, a tab and {@code test}.
 *
 * @param kind what is wrong with it, or {@link #NONE}
 * @param test whether it is kept for measuring
 */
record LabelledSentence(String kind, String text, boolean test) {

    /** The kind of a sentence that only looks like a fault. */
    static final String NONE = "none";

    /** The project's own sentences in a language. */
    static List<LabelledSentence> own(DataFolder data, String language, Set<String> kinds) {
        return of(data.file("support-messages/" + language + "/sentences.tsv"), kinds);
    }

    /** The sentences of a file; a line of another form or kind is refused. */
    static List<LabelledSentence> of(TextFile file, Set<String> kinds) {
        return file.lines().stream().filter(line -> !line.startsWith("#")).map(line -> {
            String[] parts = line.split("\t", -1);
            boolean split = parts.length == 3 && Set.of("test", "train").contains(parts[2]);
            if (!(parts.length == 2 || split) || !(parts[0].equals(NONE) || kinds.contains(parts[0]))) {
                throw new IllegalArgumentException(
                        file.path() + " has a kind, a tab, a sentence and perhaps a tab and \"test\" a line, not: " + line);
            }
            return new LabelledSentence(parts[0], parts[1], split && parts[2].equals("test"));
        }).toList();
    }
}
