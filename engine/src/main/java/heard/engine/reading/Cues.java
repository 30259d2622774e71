package heard.engine.reading;

import java.util.List;

import heard.engine.Span;
import heard.engine.rule.Match;

/** The cues that hold in a message, asked by kind. */
record Cues(List<Match> matches) {
    /** The cues of one kind, such as {@code signal.repeated}. */
    List<Match> of(String kind) {
        return matches.stream().filter(match -> match.rule().kind().equals(kind)).toList();
    }

    boolean any(String kind) {
        return matches.stream().anyMatch(match -> match.rule().kind().equals(kind));
    }

    /** How much all cues of a kind say together, from 0 to 1; cues that overlap count once. */
    double strength(String kind) {
        double doubt = 1;
        Span last = null;
        for (Match match : matches) {
            if (match.rule().kind().equals(kind) && (last == null || !last.overlaps(match.span()))) {
                doubt *= 1 - match.rule().weight();
                last = match.span();
            }
        }
        return 1 - doubt;
    }
}
