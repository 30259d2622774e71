package heard.engine.reading;

import java.util.List;
import java.util.Map;

import heard.engine.Message;
import heard.engine.learn.Head;
import heard.engine.rule.Match;
import heard.engine.rule.RuleBooks;
import heard.engine.text.Text;

/** Finds the signs in a message with the shipped rules, for training. */
public final class SignReader {
    private final RuleBooks rules = RuleBooks.shipped();

    /** The signs; {@code scores} are what the model of whole texts says, in the order of its heads. */
    public Map<String, Float> signs(Message message, List<Head> heads, float[] scores) {
        Text text = Text.of(message.text());
        List<Match> matches = rules.of(text.language()).match(text);
        return Signs.of(text, matches, Identifiers.of(text, new Cues(matches), message.at()), heads, scores);
    }
}
