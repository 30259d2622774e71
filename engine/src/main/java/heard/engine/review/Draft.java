package heard.engine.review;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import heard.engine.Language;
import heard.engine.Reading;
import heard.engine.ReviewContext;
import heard.engine.name.NameCheck;
import heard.engine.promise.Commitment;
import heard.engine.rule.Match;
import heard.engine.text.Sentence;
import heard.engine.text.Text;
import org.jspecify.annotations.Nullable;

/** A draft with everything that was found in it and is known around it. */
record Draft(Text text, List<Match> matches, ReviewContext context, @Nullable Text message, @Nullable Reading reading,
        Map<String, Float> likely, Set<Situation> situations,
        NameCheck names, List<Commitment> commitments, Map<Integer, Inside> bySentence) {

    private static final List<String> HELP = List.of("element.solution", "element.ownership", "element.steps", "element.escalation");
    private static final List<String> HARM = List.of("blame", "hostile", "dismissal", "refusal", "element.closing", "element.greeting");

    Language language() {
        return text.language();
    }

    boolean in(Situation situation) {
        return situations.contains(situation);
    }

    List<Match> cues(String kind) {
        return matches.stream().filter(match -> match.rule().kind().equals(kind)).toList();
    }

    boolean has(String kind) {
        return matches.stream().anyMatch(match -> match.rule().kind().equals(kind));
    }

    boolean has(String kind, Sentence sentence) {
        return inside(sentence).kinds().contains(kind);
    }

    /** Whether a sentence or one of its neighbours, one before and two after it, does or offers something. */
    boolean helpsNear(Sentence sentence) {
        for (int index = Math.max(0, sentence.index() - 1); index <= Math.min(text.sentences().size() - 1, sentence.index() + 2); index++) {
            Sentence near = text.sentences().get(index);
            boolean acts = HELP.stream().anyMatch(kind -> has(kind, near)) && HARM.stream().noneMatch(kind -> has(kind, near));
            if ((index != sentence.index() && acts)
                    || commitments.stream().anyMatch(commitment -> commitment.promise().span().overlaps(near.span()))) {
                return true;
            }
        }
        return false;
    }

    /** What holds in a sentence. */
    List<Match> in(Sentence sentence) {
        return inside(sentence).matches();
    }

    private Inside inside(Sentence sentence) {
        return bySentence.getOrDefault(sentence.index(), Inside.NOTHING);
    }

    /** What holds in one sentence, and of which kinds it is: a text without full stops has thousands in one, and is asked of each of them. */
    record Inside(List<Match> matches, Set<String> kinds) {
        private static final Inside NOTHING = new Inside(List.of(), Set.of());

        private static Inside of(List<Match> matches) {
            return new Inside(matches, matches.stream().map(match -> match.rule().kind()).collect(Collectors.toUnmodifiableSet()));
        }
    }

    /** What holds by the sentence in which it begins. */
    static Map<Integer, Inside> bySentence(Text text, List<Match> matches) {
        return matches.stream().collect(Collectors.groupingBy(match -> text.sentenceOf(match.first()).index(),
                Collectors.collectingAndThen(Collectors.toList(), Inside::of)));
    }

    static boolean within(Match match, Sentence sentence) {
        return match.first() >= sentence.first() && match.first() < sentence.end();
    }
}
