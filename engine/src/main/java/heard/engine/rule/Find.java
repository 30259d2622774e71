package heard.engine.rule;

import java.util.List;

/** What a rule looks for. */
public sealed interface Find {
    /** One of these phrases. */
    record Phrases(List<String> phrases) implements Find {}

    /** One phrase of each part, in any order, within so many words of one sentence. */
    record Together(List<List<String>> parts, int within) implements Find {}

    /** A run of at least so many of these marks; three dots count as one ellipsis. */
    record Marks(String marks, int least) implements Find {}

    /** Emoji and faces made of marks. */
    record Emoticons() implements Find {}

    /** At least so many words in capitals one after the other. */
    record Capitals(int least) implements Find {}

    /** A sentence of more than so many words. */
    record SentenceLength(int longer) implements Find {}

    /** A paragraph of more than so many words. */
    record ParagraphLength(int longer) implements Find {}

    /** A text of more than so many words. */
    record TextLength(int longer) implements Find {}

    /** A slot that a template left unfilled. */
    record Slots() implements Find {}
}
