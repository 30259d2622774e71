package heard.engine.spelling;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds the words of a graph near a written one: a walk through the graph that carries one row of the table of edit costs (Damerau and
 * Levenshtein, with a price for each slip) and turns back where every entry is dearer than allowed.
 */
final class Neighbours {
    private static final int LONGEST = 48;
    private static final int MOST_FOUND = 400;
    private static final int FIRST_LETTER = 12;

    private final WordGraph graph;
    private final Slips slips;
    private final int[] written;
    private final int[][] rows;
    private final int[] way = new int[LONGEST + 2];
    private final List<Suggestion> found = new ArrayList<>();
    private int limit;
    private boolean capital;

    private Neighbours(WordGraph graph, Slips slips, CharSequence word) {
        this.graph = graph;
        this.slips = slips;
        written = new int[word.length()];
        for (int at = 0; at < written.length; at++) {
            written[at] = graph.code(word.charAt(at));
        }
        rows = new int[LONGEST + 2][written.length + 1];
        for (int at = 1; at <= written.length; at++) {
            rows[0][at] = rows[0][at - 1] + extra(at);
        }
    }

    /** Words whose slip costs at most this, the likeliest first. */
    static List<Suggestion> of(Lexicon lexicon, String word, int limit) {
        if (word.length() > LONGEST - 4 || word.isEmpty()) {
            return List.of();
        }
        var search = new Neighbours(lexicon.graph(), lexicon.slips(), word);
        search.limit = limit;
        search.walk(WordGraph.START, 0);
        int capital = search.graph.find(WordGraph.START, search.graph.code(WordGraph.CAPITAL));
        if (capital >= 0) {
            search.capital = true;
            search.walk(search.graph.target(capital), 0);
        }
        search.found.sort(Comparator.comparingInt(Suggestion::rank).thenComparing(Suggestion::word));
        return search.found;
    }

    private int extra(int at) {
        int before = at > 1 ? written[at - 2] : 0;
        int after = at < written.length ? written[at] : 0;
        int letter = written[at - 1];
        return Math.min(slips.lost(letter, before), slips.lost(letter, after)) + (at == 1 ? FIRST_LETTER : 0);
    }

    private void walk(int node, int depth) {
        for (int arc = node; depth <= LONGEST; arc++) {
            int letter = graph.codeOf(arc);
            if (!graph.letterIsCapital(letter) && row(depth + 1, letter) <= limit) {
                way[depth + 1] = letter;
                arrive(arc, depth + 1);
                int target = graph.target(arc);
                if (target != 0) {
                    walk(target, depth + 1);
                }
            }
            if (graph.last(arc)) {
                return;
            }
        }
    }

    /** Fills the row of one more right letter; answers its cheapest entry. */
    private int row(int depth, int letter) {
        int[] above = rows[depth - 1];
        int[] row = rows[depth];
        int before = depth > 1 ? way[depth - 1] : 0;
        row[0] = above[0] + slips.lost(letter, before) + (depth == 1 ? FIRST_LETTER : 0);
        int cheapest = row[0];
        for (int at = 1; at < row.length; at++) {
            int typed = written[at - 1];
            int beside = letter == before ? before : typed;
            int cost = Math.min(above[at] + slips.lost(letter, beside), row[at - 1] + extra(at));
            cost = Math.min(cost,
                    above[at - 1] + slips.wrong(typed, letter) + (depth == 1 && at == 1 && typed != letter ? FIRST_LETTER : 0));
            if (depth > 1 && at > 1 && typed == before && written[at - 2] == letter && typed != letter) {
                cost = Math.min(cost, rows[depth - 2][at - 2] + slips.swapped());
            }
            row[at] = cost;
            cheapest = Math.min(cheapest, cost);
        }
        return cheapest;
    }

    private void arrive(int arc, int depth) {
        int value = graph.valueOf(arc);
        int cost = rows[depth][written.length];
        if (value > WordGraph.UNSUITABLE && cost <= limit && found.size() < MOST_FOUND) {
            var word = new StringBuilder(depth);
            for (int at = 1; at <= depth; at++) {
                char letter = graph.letter(way[at]);
                word.append(capital && at == 1 ? Character.toUpperCase(letter) : letter);
            }
            found.add(new Suggestion(word.toString(), cost, value));
        }
    }
}
