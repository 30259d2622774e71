package heard.engine.review;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import heard.engine.Emotion;
import heard.engine.Language;
import heard.engine.Reading;
import heard.engine.ReviewContext;
import heard.engine.Tone;
import heard.engine.name.NameCheck;
import heard.engine.promise.Commitment;
import heard.engine.rule.Match;
import heard.engine.text.Sentence;
import heard.engine.text.Text;
import org.jspecify.annotations.Nullable;

/** A draft with everything that was found in it and is known around it. */
record Draft(Text text, List<Match> matches, ReviewContext context, @Nullable Text message, @Nullable Reading reading,
        Map<String, Float> likely, Set<Situation> situations,
        NameCheck names, List<Commitment> commitments, List<Inside> bySentence, Matter matter) {

    private static final Set<Emotion> TROUBLES = EnumSet.of(Emotion.ANGER, Emotion.DISAPPOINTMENT, Emotion.ANXIETY, Emotion.SADNESS);
    private static final List<String> HELP = List.of("element.solution", "element.ownership", "element.steps", "element.escalation");
    private static final List<String> HARM = List.of("blame", "hostile", "dismissal", "refusal", "element.closing", "element.greeting");

    Language language() {
        return text.language();
    }

    /** Whether there is a message in the language of the draft: only then do the two share words where they speak of the same. */
    boolean comparable() {
        return message != null && message.language() == text.language();
    }

    /** Whether nothing hurts the customer, so that comfort makes nothing small: "no worries, this is quick". */
    boolean untroubled() {
        return reading != null && comparable() && reading.tone() == Tone.CALM && TROUBLES.stream().noneMatch(reading::feels);
    }

    boolean in(Situation situation) {
        return situations.contains(situation);
    }

    List<Match> cues(String kind) {
        return matches.stream().filter(match -> match.rule().kind().equals(kind)).toList();
    }

    boolean has(String kind) {
        for (Match match : matches) {
            if (match.rule().kind().equals(kind)) {
                return true;
            }
        }
        return false;
    }

    boolean has(String kind, Sentence sentence) {
        return inside(sentence).kinds().contains(kind);
    }

    /** The kinds of what holds in a sentence. */
    Set<String> kinds(Sentence sentence) {
        return inside(sentence).kinds();
    }

    /** Whether a sentence or one of its neighbours, one before and two after it, does or offers something. */
    boolean helpsNear(Sentence sentence) {
        for (int index = Math.max(0, sentence.index() - 1); index <= Math.min(text.sentences().size() - 1, sentence.index() + 2); index++) {
            Sentence near = text.sentences().get(index);
            boolean acts = HELP.stream().anyMatch(kind -> has(kind, near)) && HARM.stream().noneMatch(kind -> has(kind, near));
            if ((index != sentence.index() && acts)
                    || promises(near)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a promise is made in a sentence, or goes on in it. */
    boolean promises(Sentence sentence) {
        return inside(sentence).promises();
    }

    /** Whether much of a sentence is somebody else's words. */
    boolean quotes(Sentence sentence) {
        int spoken = 0;
        for (int at = sentence.first(); at < sentence.end(); at++) {
            spoken += text.spoken(at) ? 1 : 0;
        }
        return spoken * 4 > sentence.end() - sentence.first();
    }

    /** What holds in a sentence. */
    List<Match> in(Sentence sentence) {
        return inside(sentence).matches();
    }

    private Inside inside(Sentence sentence) {
        return bySentence.get(sentence.index());
    }

    /**
     * What holds in one sentence, of which kinds it is, and whether something is promised there: a text without full stops has thousands in
     * one, a long one thousands of sentences, and each is asked of all the others.
     */
    record Inside(List<Match> matches, Set<String> kinds, boolean promises) {
        private static final Inside NOTHING = new Inside(List.of(), Set.of(), false);

        static Inside of(List<Match> matches, boolean promises) {
            var kinds = new HashSet<String>();
            matches.forEach(match -> kinds.add(match.rule().kind()));
            return new Inside(matches, Collections.unmodifiableSet(kinds), promises);
        }
    }

    /** What holds in each sentence, in their order; a match belongs to the sentence in which it begins. */
    static List<Inside> bySentence(Text text, List<Match> matches, List<Commitment> commitments) {
        Set<Integer> promising = commitments.stream().flatMap(commitment -> text.sentences(commitment.promise().span()).stream())
                .map(Sentence::index).collect(Collectors.toSet());
        Map<Integer, List<Match>> holding = Match.bySentence(text, matches);
        var all = new ArrayList<Inside>(text.sentences().size());
        for (Sentence sentence : text.sentences()) {
            List<Match> here = holding.getOrDefault(sentence.index(), List.of());
            boolean promises = promising.contains(sentence.index());
            all.add(here.isEmpty() && !promises ? Inside.NOTHING : Inside.of(here, promises));
        }
        return Collections.unmodifiableList(all);
    }
}
