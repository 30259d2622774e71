package heard.engine.training;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

import heard.engine.spelling.WordGraph;

/**
 * Makes the smallest graph of given words. Words come in order; as soon as a word leaves a way, its nodes get no more arcs and are replaced
 * by equal ones that are there already (the incremental construction of Daciuk, Mihov, Watson and Watson, 2000).
 */
final class WordGraphBuilder {
    private final StringBuilder letters = new StringBuilder();
    private final Map<Node, Node> register = new HashMap<>();
    private final List<Node> way = new ArrayList<>(List.of(new Node()));
    private String previous = "";

    private WordGraphBuilder() {
    }

    /** A node in the making: its arcs in the order of their letters. */
    private static final class Node {
        private final StringBuilder labels = new StringBuilder();
        private final List<Integer> values = new ArrayList<>(2);
        private final List<Node> targets = new ArrayList<>(2);

        @Override
        @SuppressWarnings("ReferenceEquality") // targets are of the register already, where equal nodes are one
        public boolean equals(Object other) {
            return other instanceof Node node && labels.compareTo(node.labels) == 0 && values.equals(node.values) && same(node.targets);
        }

        @SuppressWarnings("ReferenceEquality")
        private boolean same(List<Node> others) {
            for (int at = 0; at < others.size(); at++) {
                if (targets.get(at) != others.get(at)) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public int hashCode() {
            int hash = labels.toString().hashCode() * 31 + values.hashCode();
            for (Node target : targets) {
                hash = hash * 31 + System.identityHashCode(target);
            }
            return hash;
        }
    }

    /** @param words values by word */
    static WordGraph build(SortedMap<String, Integer> words) {
        return build(words.entrySet().iterator());
    }

    /** @param words values by word, in the order of their characters, each once */
    static WordGraph build(Iterator<Map.Entry<String, Integer>> words) {
        var builder = new WordGraphBuilder();
        while (words.hasNext()) {
            Map.Entry<String, Integer> word = words.next();
            builder.add(word.getKey(), word.getValue());
        }
        builder.settle(0);
        int[] arcs = builder.arcs();
        return new WordGraph(builder.letters.toString(), arcs);
    }

    private void add(String word, int value) {
        int common = Math.max(0, Arrays.mismatch(word.toCharArray(), previous.toCharArray()));
        settle(common);
        for (int at = common; at < word.length(); at++) {
            Node next = new Node();
            Node from = way.get(at);
            from.labels.append(word.charAt(at));
            from.values.add(at == word.length() - 1 ? value : 0);
            from.targets.add(next);
            way.add(next);
        }
        previous = word;
    }

    /** Nodes of the last word below this depth are finished. */
    private void settle(int depth) {
        while (way.size() > depth + 1) {
            Node done = way.removeLast();
            Node parent = way.getLast();
            Node equal = register.putIfAbsent(done, done);
            if (equal != null) {
                parent.targets.set(parent.targets.size() - 1, equal);
            }
        }
    }

    private int[] arcs() {
        var places = new IdentityHashMap<Node, Integer>();
        var order = new ArrayList<Node>();
        var open = new ArrayDeque<Node>(List.of(way.getFirst()));
        int count = 0;
        while (!open.isEmpty()) {
            Node node = open.pop();
            if (places.containsKey(node)) {
                continue;
            }
            places.put(node, node.targets.isEmpty() ? 0 : count);
            count += node.targets.size();
            order.add(node);
            node.targets.reversed().forEach(open::push);
        }
        return written(order, places, count);
    }

    private int[] written(List<Node> order, Map<Node, Integer> places, int count) {
        int[] arcs = new int[count];
        int next = 0;
        for (Node node : order) {
            for (int at = 0; at < node.targets.size(); at++) {
                int code = code(node.labels.charAt(at));
                arcs[next++] = WordGraph.arc(code, at == node.targets.size() - 1, node.values.get(at),
                        places.getOrDefault(node.targets.get(at), 0));
            }
        }
        return arcs;
    }

    private int code(char letter) {
        int at = letters.indexOf(String.valueOf(letter));
        if (at < 0) {
            letters.append(letter);
            return letters.length();
        }
        return at + 1;
    }
}
