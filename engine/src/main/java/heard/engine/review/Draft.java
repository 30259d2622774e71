package heard.engine.review;

import java.util.List;
import java.util.Set;

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
record Draft(Text text, List<Match> matches, ReviewContext context, @Nullable Text message, @Nullable Reading reading, Set<Situation> situations,
        NameCheck names, List<Commitment> commitments) {

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
        return matches.stream().anyMatch(match -> match.rule().kind().equals(kind) && within(match, sentence));
    }

    static boolean within(Match match, Sentence sentence) {
        return match.first() >= sentence.first() && match.first() < sentence.end();
    }
}
