package heard.engine.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

import heard.engine.text.Token;
import heard.engine.text.TokenKind;

/**
 * Which part of a reply answers which ask: the parts of its sentences between commas and joining words, each of which goes to the one ask
 * that it fits best. An ask for which no part is left is likely open.
 */
final class Clauses {
    private static final Set<String> PARTING = Set.of(",", ";", ":", "–", "—", "(", "и", "а", "но", "ir", "o", "bet", "and", "but", "so");
    private static final int FEWEST_WORDS = 2;
    private static final double TOPIC = 0.35;
    private static final double KIND = 0.25;
    private static final Comparator<Pair> BEST = Comparator.comparingDouble(Pair::fit).reversed().thenComparingInt(Pair::ask)
            .thenComparingInt(Pair::clause);
    private final List<Clause> clauses = new ArrayList<>();
    private final double[] best;
    private final double[] left;

    /** A part of a sentence that may answer. */
    private record Clause(Alike words, Set<String> topics, Said said) {}

    /** An ask and a part of the reply, with how well they fit. */
    private record Pair(int ask, int clause, double fit) {}

    Clauses(Draft draft, List<Said> answering, List<Ask> asks, List<Map<String, Float>> own) {
        answering.forEach(said -> part(draft, said));
        this.best = new double[asks.size()];
        this.left = new double[asks.size()];
        var pairs = new ArrayList<Pair>();
        for (int ask = 0; ask < asks.size(); ask++) {
            var fitting = new ArrayList<Pair>();
            for (int clause = 0; clause < clauses.size(); clause++) {
                double fit = fit(asks.get(ask), own.get(ask), clauses.get(clause));
                best[ask] = Math.max(best[ask], fit);
                if (fit > 0) {
                    fitting.add(new Pair(ask, clause, fit));
                }
            }
            fitting.sort(BEST);
            // More than one for each ask are never given away.
            pairs.addAll(fitting.subList(0, Math.min(asks.size(), fitting.size())));
        }
        give(pairs);
    }

    /** The best pairs first; what an ask or a part of the reply was given is taken. */
    private void give(List<Pair> pairs) {
        pairs.sort(BEST);
        boolean[] taken = new boolean[clauses.size()];
        boolean[] given = new boolean[left.length];
        for (Pair pair : pairs) {
            if (!taken[pair.clause()] && !given[pair.ask()]) {
                taken[pair.clause()] = true;
                given[pair.ask()] = true;
                left[pair.ask()] = pair.fit();
            }
        }
    }

    private void part(Draft draft, Said said) {
        List<Token> tokens = draft.text().tokens();
        int first = said.sentence().first();
        int words = 0;
        for (int at = first; at < said.sentence().end(); at++) {
            Token token = tokens.get(at);
            if (PARTING.contains(token.form()) && words >= FEWEST_WORDS) {
                add(draft, said, first, at);
                first = at;
                words = 0;
            }
            words += token.kind() == TokenKind.WORD || token.kind() == TokenKind.NUMBER ? 1 : 0;
        }
        add(draft, said, first, said.sentence().end());
    }

    private void add(Draft draft, Said said, int first, int end) {
        clauses.add(new Clause(new Alike(Content.wide(draft.text(), first, end)), Topics.of(draft.text(), first, end), said));
    }

    private static double fit(Ask ask, Map<String, Float> own, Clause clause) {
        double fit = clause.words().share(own);
        if (!ask.topics().isEmpty()) {
            fit += TOPIC * ask.topics().stream().filter(clause.topics()::contains).count() / ask.topics().size();
        }
        return fit + (ask.kinds().stream().anyMatch(clause.said()::fits) ? KIND : 0);
    }

    /** How well the best part of the reply fits an ask. */
    double best(int ask) {
        return best[ask];
    }

    /** How well the part fits that was left for an ask when those that fit better had theirs. */
    double left(int ask) {
        return left[ask];
    }

    /** How many asks were left something that fits better. */
    int better(int ask) {
        int better = 0;
        for (double other : left) {
            better += other > left[ask] ? 1 : 0;
        }
        return better;
    }

    int count() {
        return clauses.size();
    }
}
