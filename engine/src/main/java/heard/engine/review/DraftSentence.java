package heard.engine.review;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

import heard.engine.Span;
import heard.engine.rule.Match;
import heard.engine.text.Sentence;
import heard.engine.text.Text;
import heard.engine.text.Token;
import heard.engine.text.TokenKind;

/**
 * A sentence of a draft as examples are learned from it: its words, and cues. Cues are the signs of reproach, irony and belittling that
 * hold in it, each pair of them, and how the sentence stands in the draft and to the message. Findings of rules are no cues: rules were
 * written for the very drafts that are learned from, and would look surer than they are.
 */
public record DraftSentence(int index, Span span, String text, List<String> cues) {
    private static final int FEW_WORDS = 5;
    private static final int MANY_WORDS = 20;

    public DraftSentence {
        cues = List.copyOf(cues);
    }

    /** The first sentences of a draft, at most so many. */
    static List<DraftSentence> of(Draft draft, int most) {
        List<Sentence> sentences = draft.text().sentences();
        return sentences.subList(0, Math.min(most, sentences.size())).stream().map(sentence -> of(draft, sentence)).toList();
    }

    private static DraftSentence of(Draft draft, Sentence sentence) {
        Text text = draft.text();
        var signs = new TreeSet<String>();
        for (Match match : draft.in(sentence)) {
            if (match.rule().isOf("sign")) {
                signs.add(match.rule().value());
            }
        }
        var cues = new ArrayList<String>(signs);
        for (String one : signs) {
            for (String other : signs.tailSet(one, false)) {
                cues.add(one + "+" + other);
            }
        }
        addShape(text, sentence, cues);
        int common = Content.common(draft.matter().in(sentence), draft.matter().asked());
        if (common > 0) {
            cues.add(common > 1 ? "shares" : "touches");
        }
        return new DraftSentence(sentence.index(), sentence.span(), text.words(sentence.span()), cues);
    }

    private static void addShape(Text text, Sentence sentence, List<String> cues) {
        List<Token> tokens = text.tokens().subList(sentence.first(), sentence.end());
        long words = tokens.stream().filter(token -> token.kind() == TokenKind.WORD).count();
        if (words < FEW_WORDS || words > MANY_WORDS) {
            cues.add(words < FEW_WORDS ? "few-words" : "many-words");
        }
        if (sentence.question()) {
            cues.add("asks");
        }
        if (sentence.exclamation()) {
            cues.add("exclaims");
        }
        if (tokens.stream().anyMatch(token -> token.kind() == TokenKind.NUMBER || token.kind() == TokenKind.ID)) {
            cues.add("figures");
        }
    }
}
