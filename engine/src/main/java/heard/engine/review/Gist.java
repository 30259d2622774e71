package heard.engine.review;

import heard.engine.text.Sentence;
import heard.engine.text.Text;
import heard.engine.text.TokenKind;
import org.jspecify.annotations.Nullable;

/** The sentence in which a customer says what is the matter: of those that can be said back, the one with most words that carry a matter. */
public final class Gist {
    private static final int LONGEST = 90;
    private static final int FEWEST_WORDS = 3;

    private Gist() {
    }

    /** The sentence as they wrote it, without the mark at its end; null where none says enough. */
    public static @Nullable String of(Text message) {
        Sentence best = null;
        int most = FEWEST_WORDS - 1;
        for (Sentence sentence : message.sentences()) {
            int words = Content.of(message, sentence.first(), sentence.end()).size();
            if (words > most && tellable(message, sentence) && sentence.span().end() - sentence.span().start() <= LONGEST) {
                most = words;
                best = sentence;
            }
        }
        return best == null ? null : message.words(best.span()).replaceAll("\\s+", " ").replaceAll("[.!?…,;:]+$", "");
    }

    /** Whether an agent can say a customer's sentence back: no question, no shout, no face, nothing quoted in it. */
    private static boolean tellable(Text message, Sentence sentence) {
        boolean signature = sentence.index() > 0 && sentence.index() == message.sentences().size() - 1
                && message.tokens().get(sentence.end() - 1).kind() != TokenKind.MARK;
        return !sentence.question() && !sentence.exclamation() && !signature
                && message.tokens().subList(sentence.first(), sentence.end()).stream().noneMatch(token -> switch (token.kind()) {
                    case EMOJI, EMOTICON -> true;
                    case WORD -> loud(message.raw().substring(token.start(), token.end()));
                    case SYMBOL -> "«»„“”\"".contains(token.form());
                    case NUMBER, ID, URL, EMAIL, PLACEHOLDER, MARK -> false;
                });
    }

    private static boolean loud(String word) {
        return word.length() > 3 && word.chars().allMatch(Character::isUpperCase);
    }
}
