package heard.engine.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import heard.engine.text.Sentence;
import heard.engine.text.Text;
import heard.engine.text.Token;
import heard.engine.text.TokenKind;

/**
 * All patterns of a language in one machine over tokens.
 *
 * <p>
 * Idea: patterns share their beginnings in a graph whose edges are atoms (see {@link Words}). A text is read once; for each token the
 * states that are alive follow those of their edges whose atom the token has. A pattern whose first word is not in the text costs nothing,
 * so the time grows with the text and hardly with the number of patterns. A state is alive at most once per token, which bounds
 * the work a token and makes the whole linear; nothing is ever read twice.
 */
final class Automaton {
    private static final int[] NONE = {};
    /** Working memory is told apart by the number of its step; long before that runs over, it is made anew. */
    private static final int LAST_STEP = 1 << 30;
    private final Words words;
    private final Edges edges;
    private final int[][] accepts;
    private final int[][] free;
    private final int[] gaps;
    private final int[] beginText;
    private final int[] beginSentence;
    private final int[] endSentence;
    private final int[] asks;
    private final int[] exclaims;
    /** As much working memory as there were readings at the same time; to make it anew costs more than a short text. */
    private final Queue<Run> idle = new ConcurrentLinkedQueue<>();

    private Automaton(Builder builder) {
        words = builder.words;
        edges = new Edges(builder.edges, builder.gaps.size());
        accepts = builder.accepts.stream().map(Automaton::array).toArray(int[][]::new);
        free = builder.free.stream().map(Automaton::array).toArray(int[][]::new);
        gaps = array(builder.gaps);
        beginText = words.ofShape("^^");
        beginSentence = words.ofShape("^");
        endSentence = words.ofShape("$");
        asks = words.ofShape("<?>");
        exclaims = words.ofShape("<!>");
    }

    private static int[] array(List<Integer> list) {
        return list.isEmpty() ? NONE : list.stream().mapToInt(Integer::intValue).toArray();
    }

    int states() {
        return gaps.length;
    }

    /** All hits in a text, in the order of their ends. */
    List<Hit> run(Text text) {
        Run waiting = idle.poll();
        Run run = waiting == null ? new Run() : waiting;
        List<Hit> hits = run.hits(text);
        if (run.step < LAST_STEP) {
            idle.add(run);
        }
        return hits;
    }

    /** Puts patterns together. */
    static final class Builder {
        private final Words words;
        private final EdgeTable edges = new EdgeTable();
        private final List<List<Integer>> accepts = new ArrayList<>();
        private final List<List<Integer>> free = new ArrayList<>();
        private final List<Integer> gaps = new ArrayList<>();

        Builder(Words words) {
            this.words = words;
            state(0);
        }

        private int state(int gap) {
            accepts.add(new ArrayList<>(0));
            free.add(new ArrayList<>(0));
            gaps.add(gap);
            return gaps.size() - 1;
        }

        void add(int part, Phrase phrase) {
            for (int end : follow(List.of(0), phrase)) {
                if (end == 0) {
                    throw new PhraseError(RuleFault.PHRASE_EMPTY);
                }
                if (!accepts.get(end).contains(part)) {
                    accepts.get(end).add(part);
                }
            }
        }

        private List<Integer> follow(List<Integer> from, Phrase phrase) {
            return switch (phrase) {
                case Phrase.One one -> step(from, words.atom(one.forms()));
                case Phrase.Row row -> {
                    List<Integer> at = from;
                    for (Phrase part : row.parts()) {
                        at = follow(at, part);
                    }
                    yield at;
                }
                case Phrase.Choice choice ->
                    joined(choice.parts().stream().flatMap(part -> follow(from, part).stream()).distinct().toList());
                case Phrase.Maybe maybe -> {
                    var ends = new ArrayList<>(from);
                    ends.addAll(follow(from, maybe.part()));
                    yield joined(ends.stream().distinct().toList());
                }
                case Phrase.Gap gap -> from.stream().map(state -> gap(state, gap.most())).distinct().toList();
            };
        }

        private List<Integer> step(List<Integer> from, int atom) {
            return from.stream().map(state -> {
                int target = edges.get(state, atom);
                if (target < 0) {
                    target = state(0);
                    edges.put(state, atom, target);
                }
                return target;
            }).distinct().toList();
        }

        private int gap(int state, int most) {
            if (state == 0) {
                throw new PhraseError(RuleFault.PHRASE_GAP);
            }
            for (int target : free.get(state)) {
                if (gaps.get(target) == most) {
                    return target;
                }
            }
            int target = state(most);
            free.get(state).add(target);
            return target;
        }

        /** Many ends become one, so that the graph stays as long as the patterns. */
        private List<Integer> joined(List<Integer> ends) {
            if (ends.size() <= 6 || ends.contains(0)) {
                return ends;
            }
            int target = state(0);
            ends.forEach(end -> free.get(end).add(target));
            return List.of(target);
        }

        Automaton build() {
            return new Automaton(this);
        }
    }

    /** Reads one text after the other, by one thread at a time. */
    private final class Run {
        private final Words.Atoms atoms = new Words.Atoms(words.count());
        private final int[] seen = new int[gaps.length];
        private final int[] slot = new int[gaps.length];
        private Threads now = new Threads();
        private Threads next = new Threads();
        private int step = 1;
        private List<Hit> hits = List.of();

        List<Hit> hits(Text text) {
            var found = new ArrayList<Hit>();
            hits = found;
            text.sentences().forEach(sentence -> sentence(text, sentence));
            hits = List.of();
            return found;
        }

        private void sentence(Text text, Sentence sentence) {
            now.clear();
            begin(sentence.index() == 0 ? beginText : NONE);
            begin(beginSentence);
            int last = -1;
            for (int at = sentence.first(); at < sentence.end(); at++) {
                if (text.tokens().get(at).kind().matchable()) {
                    token(text, at);
                    last = at;
                }
            }
            if (last >= 0 && now.size > 0) {
                atoms.clear();
                atoms.add(endSentence);
                atoms.add(sentence.question() ? asks : NONE);
                atoms.add(sentence.exclamation() ? exclaims : NONE);
                step++;
                for (int at = 0; at < now.size; at++) {
                    finish(now.state[at], now.begin[at], last);
                }
            }
        }

        /** States that a beginning leads to wait for the first token. */
        private void begin(int[] beginnings) {
            step++;
            for (int atom : beginnings) {
                int target = edges.fromStart(atom);
                if (target >= 0) {
                    reach(now, target, -1, -1);
                }
            }
        }

        private void token(Text text, int at) {
            Token token = text.tokens().get(at);
            atoms.clear();
            if (token.kind() == TokenKind.WORD || token.kind() == TokenKind.ID || token.kind() == TokenKind.NUMBER) {
                atoms.add(words.ofWord(token.form(), token.stem()));
            } else if (token.kind() == TokenKind.EMOJI) {
                atoms.add(words.ofPicture(token.form()));
            }
            Shapes.of(text, at).forEach(shape -> atoms.add(words.ofShape(shape)));
            next.clear();
            step++;
            for (int alive = 0; alive < now.size; alive++) {
                into(next, now.state[alive], now.begin[alive] < 0 ? at : now.begin[alive], at);
            }
            for (int alive = 0; alive < now.size; alive++) {
                if (now.left[alive] > 0) {
                    skip(now.state[alive], now.begin[alive], now.left[alive] - 1);
                }
            }
            for (int atom = 0; atom < atoms.size(); atom++) {
                int target = edges.fromStart(atoms.get(atom));
                if (target >= 0) {
                    reach(next, target, at, at);
                }
            }
            Threads swap = now;
            now = next;
            next = swap;
        }

        private void into(Threads threads, int state, int begin, int at) {
            for (int edge = edges.first(state); edge < edges.end(state); edge++) {
                if (atoms.has(edges.atom(edge))) {
                    reach(threads, edges.target(edge), begin, at);
                }
            }
        }

        private void finish(int state, int begin, int last) {
            for (int edge = edges.first(state); edge < edges.end(state); edge++) {
                if (begin >= 0 && atoms.has(edges.atom(edge))) {
                    accept(edges.target(edge), begin, last);
                }
            }
        }

        private void skip(int state, int begin, int left) {
            if (seen[state] != step) {
                seen[state] = step;
                slot[state] = next.size;
                next.add(state, begin, left);
            }
        }

        /** Of two ways to a state the earlier beginning stays, so that matches are whole; to a gap the later one, which reaches further. */
        private void reach(Threads threads, int state, int begin, int at) {
            if (seen[state] == step) {
                int place = slot[state];
                boolean better = gaps[state] == 0 ? begin < threads.begin[place] : begin > threads.begin[place];
                if (!better) {
                    return;
                }
                threads.begin[place] = begin;
                threads.left[place] = gaps[state];
            } else {
                seen[state] = step;
                slot[state] = threads.size;
                threads.add(state, begin, gaps[state]);
            }
            if (at >= 0) {
                accept(state, begin, at);
            }
            for (int target : free[state]) {
                reach(threads, target, begin, at);
            }
        }

        private void accept(int state, int begin, int at) {
            for (int part : accepts[state]) {
                hits.add(new Hit(part, begin, at));
            }
        }
    }

    /** The states that are alive, with where they began and how many tokens they may still pass over. */
    private static final class Threads {
        private int[] state = new int[64];
        private int[] begin = new int[64];
        private int[] left = new int[64];
        private int size;

        void clear() {
            size = 0;
        }

        void add(int reached, int began, int gap) {
            if (size == state.length) {
                state = Arrays.copyOf(state, size * 2);
                begin = Arrays.copyOf(begin, size * 2);
                left = Arrays.copyOf(left, size * 2);
            }
            state[size] = reached;
            begin[size] = began;
            left[size++] = gap;
        }
    }
}
