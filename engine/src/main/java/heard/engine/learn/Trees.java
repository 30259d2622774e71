package heard.engine.learn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/**
 * A sum of small decision trees over signs with values: what one sign is worth may depend on others. Kept as text, a tree a line: a node is
 * a sign, its bound, the tree for values up to the bound and the tree for those above; a leaf is a number. Safe for use by many threads.
 */
public final class Trees {

    private static final String START = "start";
    private static final String BOUND = "bound";
    private static final String GAP = "\t";
    private static final int LEAF = -1;
    private static final int LEAF_SIZE = 2;
    private static final int NODE = 3;

    private final List<String> lines;
    private final double start;
    private final double bound;
    /** Up to which place of a sign, that one left out, the trees ask. */
    private final int reach;
    /**
     * By place, side by side so that a step touches the memory once: the place of the sign that is asked, or {@link #LEAF}; the bits of its
     * bound; where high values go on. Where low values go on is the next place. Behind the mark of a leaf stands the place of what it adds.
     */
    private final int[] nodes;
    /** What leaves add to the sum. */
    private final double[] adds;
    private final int[] roots;

    private Trees(List<String> lines) {
        this.lines = List.copyOf(lines);
        String[] head = lines.getFirst().split(GAP);
        if (head.length != 4 || !head[0].equals(START) || !head[2].equals(BOUND)) {
            throw new IllegalArgumentException("These are no trees of Heard: they begin with \"" + lines.getFirst() + "\"");
        }
        this.start = Double.parseDouble(head[1]);
        this.bound = Double.parseDouble(head[3]);
        var planted = new Planted(lines.subList(1, lines.size()));
        this.reach = planted.reach;
        this.nodes = Arrays.copyOf(planted.nodes, planted.free);
        this.adds = Arrays.copyOf(planted.adds, planted.leaves);
        this.roots = planted.roots;
    }

    /** Trees while they are read. */
    private static final class Planted {
        private int reach;
        private int leaves;
        private int free;
        private final int[] nodes;
        private final double[] adds;
        private final int[] roots;

        Planted(List<String> trees) {
            List<String[]> words = trees.stream().map(line -> line.split(GAP)).toList();
            int most = words.stream().mapToInt(line -> line.length).sum();
            this.nodes = new int[most * NODE];
            this.adds = new double[most];
            this.roots = new int[words.size()];
            for (int tree = 0; tree < roots.length; tree++) {
                roots[tree] = free;
                var line = List.of(words.get(tree)).iterator();
                free = read(line, free);
                if (line.hasNext()) {
                    throw new IllegalArgumentException("More stands in a line than a tree: " + trees.get(tree));
                }
            }
        }

        /** Puts a tree from a place on, and gives the first place that is free after it. */
        private int read(Iterator<String> words, int place) {
            String word = words.next();
            if (!Character.isLetter(word.charAt(0))) {
                nodes[place] = LEAF;
                nodes[place + 1] = leaves;
                adds[leaves++] = Double.parseDouble(word);
                return place + LEAF_SIZE;
            }
            nodes[place] = Sign.of(word).place();
            reach = Math.max(reach, nodes[place] + 1);
            nodes[place + 1] = Float.floatToRawIntBits(Float.parseFloat(words.next()));
            nodes[place + 2] = read(words, place + NODE);
            return read(words, nodes[place + 2]);
        }
    }

    /** Trees as {@link #lines} gives them. */
    public static Trees of(List<String> lines) {
        return new Trees(lines);
    }

    /** Trees as lines of their own, with where their sum starts, and from which sum on something holds. */
    public static Trees of(double start, double bound, List<String> trees) {
        var lines = new ArrayList<String>();
        lines.add(String.join(GAP, START, String.valueOf(start), BOUND, String.valueOf(bound)));
        lines.addAll(trees);
        return of(lines);
    }

    public List<String> lines() {
        return lines;
    }

    /** How many trees there are. */
    public int count() {
        return roots.length;
    }

    /** The sum that signs come to; a sign that is not given is 0. */
    public double score(SignValues given) {
        return score(given.values(reach));
    }

    private double score(float[] values) {
        double sum = start;
        for (int root : roots) {
            int place = root;
            while (nodes[place] != LEAF) {
                place = values[nodes[place]] <= Float.intBitsToFloat(nodes[place + 1]) ? place + NODE : nodes[place + 2];
            }
            sum += adds[nodes[place + 1]];
        }
        return sum;
    }

    /** By how much the sum stands over the bound from which on it is said to hold. */
    public double over(SignValues given) {
        return score(given) - bound;
    }

    /** The same trees with another bound. */
    public Trees from(double other) {
        return of(start, Math.round(other * 1e5) / 1e5, lines.subList(1, lines.size()));
    }

    /** Whether what the trees were grown for holds by these signs. */
    public boolean holds(SignValues given) {
        return score(given) >= bound;
    }
}
