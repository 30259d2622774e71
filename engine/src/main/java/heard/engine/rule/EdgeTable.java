package heard.engine.rule;

import java.util.Arrays;

/** From a state and an atom to the next state; open addressing over two arrays. */
final class EdgeTable {
    private long[] keys = new long[1 << 10];
    private int[] targets = new int[1 << 10];
    private int size;

    EdgeTable() {
        Arrays.fill(keys, -1);
    }

    /** The next state, or -1. */
    int get(int state, int atom) {
        long key = ((long) state << 32) | atom;
        int place = place(key, keys.length);
        while (keys[place] != -1) {
            if (keys[place] == key) {
                return targets[place];
            }
            place = (place + 1) & (keys.length - 1);
        }
        return -1;
    }

    void put(int state, int atom, int target) {
        if (size * 2 >= keys.length) {
            grow();
        }
        insert(((long) state << 32) | atom, target);
        size++;
    }

    /** All edges, in the order of the table. */
    void forEach(Edge edge) {
        for (int at = 0; at < keys.length; at++) {
            if (keys[at] != -1) {
                edge.take((int) (keys[at] >>> 32), (int) keys[at], targets[at]);
            }
        }
    }

    private void insert(long key, int target) {
        int place = place(key, keys.length);
        while (keys[place] != -1) {
            place = (place + 1) & (keys.length - 1);
        }
        keys[place] = key;
        targets[place] = target;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldTargets = targets;
        keys = new long[oldKeys.length * 2];
        targets = new int[oldKeys.length * 2];
        Arrays.fill(keys, -1);
        for (int at = 0; at < oldKeys.length; at++) {
            if (oldKeys[at] != -1) {
                insert(oldKeys[at], oldTargets[at]);
            }
        }
    }

    private static int place(long key, int length) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 40) & (length - 1);
    }

    /** Takes an edge. */
    interface Edge {
        void take(int state, int atom, int target);
    }
}
