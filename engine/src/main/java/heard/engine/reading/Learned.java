package heard.engine.reading;

import java.util.List;
import java.util.Map;

import heard.engine.Language;
import heard.engine.Span;
import heard.engine.learn.Answer;
import heard.engine.learn.LearnedReading;

/** What examples say of one message, beside the rules: a probability for each label and whether it holds. Says nothing in a language without examples. */
final class Learned {
    /** What a person feels stands in the first pages; more would cost time and teach nothing. */
    private static final int MOST_CHARACTERS = 10_000;
    private final String text;
    private final Language language;
    private final Map<String, Answer> answers;

    private Learned(String text, Language language, Map<String, Answer> answers) {
        this.text = text;
        this.language = language;
        this.answers = answers;
    }

    static Learned of(String whole, Language language) {
        String text = beginning(whole);
        boolean silent = text.isBlank() || !LearnedReading.exists(language);
        return new Learned(text, language, silent ? Map.of() : LearnedReading.of(language).read(text, List.of()));
    }

    private static String beginning(String whole) {
        if (whole.length() <= MOST_CHARACTERS) {
            return whole;
        }
        int end = Character.isHighSurrogate(whole.charAt(MOST_CHARACTERS - 1)) ? MOST_CHARACTERS - 1 : MOST_CHARACTERS;
        return whole.substring(0, end);
    }

    /** A head whose labels are one another's opposite: the label that it chose; {@code otherwise} where it says nothing. */
    String choice(String head, String otherwise) {
        Answer answer = answers.get(head);
        if (answer == null) {
            return otherwise;
        }
        List<String> holding = answer.holding();
        return holding.isEmpty() ? answer.first() : holding.getFirst();
    }

    /** A head of labels of which any may hold. */
    boolean holds(String head, String label) {
        Answer answer = answers.get(head);
        return answer != null && answer.holds(label);
    }

    /** How likely a label is; 0 where nothing was learned. */
    double score(String head, String label) {
        Answer answer = answers.get(head);
        return answer == null ? 0 : answer.score(label);
    }

    /** The words that speak most for a label that holds. */
    List<Span> words(String head, String label) {
        return LearnedReading.of(language).tellingWords(text, head, label).stream().map(word -> new Span(word.start(), word.end()))
                .toList();
    }
}
