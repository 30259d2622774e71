package heard.engine.learn;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * Trees for several questions over the same signs. Kept as text: a line with the name of a question, then the lines of its trees. Safe
 * for use by many threads.
 */
public final class Forest {

    private static final String QUESTION = "question\t";

    private final Map<String, Integer> signs = new HashMap<>();
    private final Map<String, Trees> trees = new LinkedHashMap<>();

    private Forest() {
    }

    /** A forest as {@link #lines} gives it. */
    public static Forest of(List<String> lines) {
        var forest = new Forest();
        var theirs = new ArrayList<String>();
        String question = "";
        for (String line : lines) {
            if (line.startsWith(QUESTION)) {
                forest.add(question, theirs);
                question = line.substring(QUESTION.length());
                theirs.clear();
            } else {
                theirs.add(line);
            }
        }
        forest.add(question, theirs);
        return forest;
    }

    public static Forest of(Map<String, Trees> byQuestion) {
        var forest = new Forest();
        byQuestion.forEach((question, trees) -> forest.add(question, trees.lines()));
        return forest;
    }

    private void add(String question, List<String> lines) {
        if (question.isEmpty() != lines.isEmpty()) {
            throw new IllegalArgumentException(
                    "This is no forest of Heard: trees and questions do not belong together at \"" + question + '"');
        }
        if (!question.isEmpty()) {
            trees.put(question, Trees.of(List.copyOf(lines), signs));
        }
    }

    public List<String> lines() {
        var lines = new ArrayList<String>();
        trees.forEach((question, theirs) -> {
            lines.add(QUESTION + question);
            lines.addAll(theirs.lines());
        });
        return lines;
    }

    /** The trees of a question. */
    public Trees trees(String question) {
        Trees theirs = trees.get(question);
        if (theirs == null) {
            throw new IllegalArgumentException("There are no trees for the question " + question);
        }
        return theirs;
    }

    public Set<String> questions() {
        return Set.copyOf(trees.keySet());
    }

    /** Asks one question after the other, by how much the answer stands over its bound, with what one forest sees once. */
    public ToDoubleFunction<String> answers(Map<String, Float> given) {
        float[] values = Trees.values(given, signs);
        return question -> trees(question).over(values);
    }

    /** By how much the answer to each question stands over the bound from which on it is yes; a sign that is not given is 0. */
    public Map<String, Double> over(Map<String, Float> given) {
        float[] values = Trees.values(given, signs);
        var over = new LinkedHashMap<String, Double>();
        trees.forEach((question, theirs) -> over.put(question, theirs.over(values)));
        return over;
    }
}
