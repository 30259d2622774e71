package heard.engine.learn;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A sum of small decision trees over signs with values: what one sign is worth may depend on others. Kept as text, a tree a line: a node is
 * a sign, its bound, the tree for values up to the bound and the tree for those above; a leaf is a number. Safe for use by many threads.
 */
public final class Trees {

    private static final String START = "start";
    private static final String BOUND = "bound";
    private static final String GAP = "\t";

    private final List<String> lines;
    private final double start;
    private final double bound;
    private final Map<String, Integer> signs;
    private final List<Node> roots = new ArrayList<>();

    /** A place in a tree. */
    private sealed interface Node permits Branch, Leaf {
    }

    /** Goes on to the left where the sign's value is not above the bound. */
    private record Branch(int sign, float bound, Node low, Node high) implements Node {}

    /** What a tree adds to the sum. */
    private record Leaf(double value) implements Node {}

    private Trees(List<String> lines, Map<String, Integer> signs) {
        this.lines = List.copyOf(lines);
        this.signs = signs;
        String[] head = lines.getFirst().split(GAP);
        if (head.length != 4 || !head[0].equals(START) || !head[2].equals(BOUND)) {
            throw new IllegalArgumentException("These are no trees of Heard: they begin with \"" + lines.getFirst() + "\"");
        }
        this.start = Double.parseDouble(head[1]);
        this.bound = Double.parseDouble(head[3]);
        for (String line : lines.subList(1, lines.size())) {
            var words = List.of(line.split(GAP)).iterator();
            roots.add(read(words));
            if (words.hasNext()) {
                throw new IllegalArgumentException("More stands in a line than a tree: " + line);
            }
        }
    }

    /** Trees as {@link #lines} gives them. */
    public static Trees of(List<String> lines) {
        return of(lines, new HashMap<>());
    }

    /** Trees that stand among others: {@code signs} gives each sign its place, and grows by those that are met here first. */
    static Trees of(List<String> lines, Map<String, Integer> signs) {
        return new Trees(lines, signs);
    }

    /** Trees as lines of their own, with where their sum starts, and from which sum on something holds. */
    public static Trees of(double start, double bound, List<String> trees) {
        var lines = new ArrayList<String>();
        lines.add(String.join(GAP, START, String.valueOf(start), BOUND, String.valueOf(bound)));
        lines.addAll(trees);
        return of(lines);
    }

    private Node read(java.util.Iterator<String> words) {
        String word = words.next();
        if (!Character.isLetter(word.charAt(0))) {
            return new Leaf(Double.parseDouble(word));
        }
        Integer known = signs.putIfAbsent(word, signs.size());
        int sign = known == null ? signs.size() - 1 : known;
        return new Branch(sign, Float.parseFloat(words.next()), read(words), read(words));
    }

    public List<String> lines() {
        return lines;
    }

    /** How many trees there are. */
    public int count() {
        return roots.size();
    }

    /** The sum that signs come to; a sign that is not given is 0. */
    public double score(Map<String, Float> given) {
        return score(values(given, signs));
    }

    /** Values by the places of their signs. */
    static float[] values(Map<String, Float> given, Map<String, Integer> signs) {
        float[] values = new float[signs.size()];
        given.forEach((sign, value) -> {
            Integer at = signs.get(sign);
            if (at != null) {
                values[at] = value;
            }
        });
        return values;
    }

    private double score(float[] values) {
        double sum = start;
        for (Node root : roots) {
            sum += value(root, values);
        }
        return sum;
    }

    private static double value(Node root, float[] values) {
        Node node = root;
        while (node instanceof Branch branch) {
            node = values[branch.sign()] <= branch.bound() ? branch.low() : branch.high();
        }
        return ((Leaf) node).value();
    }

    /** By how much the sum stands over the bound from which on it is said to hold. */
    double over(float[] values) {
        return score(values) - bound;
    }

    /** The same trees with another bound. */
    public Trees from(double other) {
        return of(start, Math.round(other * 1e5) / 1e5, lines.subList(1, lines.size()));
    }

    /** Whether what the trees were grown for holds by these signs. */
    public boolean holds(Map<String, Float> given) {
        return score(given) >= bound;
    }
}
