package heard.engine.promise;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import heard.engine.Language;
import heard.engine.text.Text;
import heard.engine.text.Token;
import heard.engine.text.TokenKind;
import org.jspecify.annotations.Nullable;

/** The tokens of a sentence with the cues that begin at each; quoted words have none. */
final class Line {
    private final List<Token> tokens;
    private final int first;
    private final int end;
    private final List<List<Mark>> marks;
    private final List<Set<Cue>> cues;
    private final Language language;
    private final Text text;

    Line(Text text, Lexicon lexicon, int first, int end) {
        this.text = text;
        this.language = lexicon.language();
        this.tokens = text.tokens();
        this.first = first;
        this.end = end;
        this.marks = new ArrayList<>(end - first);
        this.cues = new ArrayList<>(end - first);
        for (int at = first; at < end; at++) {
            boolean quoted = text.spoken(at);
            List<Mark> here = quoted ? List.of() : lexicon.at(text, at, end);
            Set<Cue> named = EnumSet.noneOf(Cue.class);
            here.forEach(mark -> named.add(mark.cue()));
            marks.add(here);
            cues.add(named);
        }
    }

    /** Whether hours are counted twice to twelve. */
    boolean halvesDays() {
        return language == Language.EN;
    }

    Language language() {
        return language;
    }

    int first() {
        return first;
    }

    int end() {
        return end;
    }

    Token token(int at) {
        return tokens.get(at);
    }

    String form(int at) {
        return at >= first && at < end ? tokens.get(at).form() : "";
    }

    /** The last letter of a token as it is written. */
    char last(int at) {
        return text.raw().charAt(tokens.get(at).end() - 1);
    }

    /** Whether it is written with a capital letter. */
    boolean capital(int at) {
        return Character.isUpperCase(text.raw().charAt(tokens.get(at).start()));
    }

    boolean word(int at) {
        return at >= first && at < end && tokens.get(at).kind() == TokenKind.WORD;
    }

    /** The longest mark of this cue that begins here. */
    @Nullable
    Mark mark(int at, Cue cue) {
        Mark best = null;
        if (has(at, cue)) {
            for (Mark mark : marks.get(at - first)) {
                if (mark.cue() == cue && (best == null || mark.length() > best.length())) {
                    best = mark;
                }
            }
        }
        return best;
    }

    boolean has(int at, Cue cue) {
        return at >= first && at < end && cues.get(at - first).contains(cue);
    }

    boolean anyOf(int at, Set<Cue> wanted) {
        return !Collections.disjoint(cues.get(at - first), wanted);
    }

    /** The longest mark of any of these cues. */
    @Nullable
    Mark longest(int at, Iterable<Cue> cues) {
        Mark best = null;
        for (Cue cue : cues) {
            Mark mark = mark(at, cue);
            if (mark != null && (best == null || mark.length() > best.length())) {
                best = mark;
            }
        }
        return best;
    }

    /** The first place in a range where this cue begins, or -1. */
    int find(Cue cue, int from, int to) {
        for (int at = from; at < to; at++) {
            if (has(at, cue)) {
                return at;
            }
        }
        return -1;
    }

    boolean any(Cue cue, int from, int to) {
        return find(cue, from, to) >= 0;
    }
}
