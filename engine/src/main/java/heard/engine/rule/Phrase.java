package heard.engine.rule;

import java.util.List;

/** A pattern over the tokens of a sentence, as written in {@code phrases}. */
sealed interface Phrase {
    /** One token that has one of these forms; each is written as in a rule: {@code word}, {@code =word}, {@code wor*}, {@code <number>}. */
    record One(List<String> forms) implements Phrase {}

    /** Parts that follow each other. */
    record Row(List<Phrase> parts) implements Phrase {}

    /** One of several. */
    record Choice(List<Phrase> parts) implements Phrase {}

    /** May be there. */
    record Maybe(Phrase part) implements Phrase {}

    /** Up to this many tokens of any kind. */
    record Gap(int most) implements Phrase {}
}
