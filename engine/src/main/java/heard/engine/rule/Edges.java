package heard.engine.rule;

import java.util.Arrays;

/**
 * The edges of an automaton in rows: those of a state lie beside each other, so that to ask for all of them costs one walk over a few numbers.
 * The start, which has thousands, is asked by atom.
 */
final class Edges {
    private final int[] firsts;
    private final int[] atoms;
    private final int[] targets;
    private final int[] starts;

    Edges(EdgeTable table, int states) {
        firsts = new int[states + 1];
        table.forEach((state, atom, target) -> firsts[state + 1]++);
        for (int state = 0; state < states; state++) {
            firsts[state + 1] += firsts[state];
        }
        atoms = new int[firsts[states]];
        targets = new int[firsts[states]];
        int[] next = firsts.clone();
        table.forEach((state, atom, target) -> {
            atoms[next[state]] = atom;
            targets[next[state]++] = target;
        });
        starts = starts();
    }

    private int[] starts() {
        int[] byAtom = new int[Arrays.stream(atoms, 0, firsts[1]).max().orElse(-1) + 1];
        Arrays.fill(byAtom, -1);
        for (int edge = 0; edge < firsts[1]; edge++) {
            byAtom[atoms[edge]] = targets[edge];
        }
        return byAtom;
    }

    /** Where the start leads to with an atom, or -1. */
    int fromStart(int atom) {
        return atom < starts.length ? starts[atom] : -1;
    }

    /** The first edge of a state. */
    int first(int state) {
        return firsts[state];
    }

    /** One more than the last edge of a state. */
    int end(int state) {
        return firsts[state + 1];
    }

    int atom(int edge) {
        return atoms[edge];
    }

    int target(int edge) {
        return targets[edge];
    }
}
