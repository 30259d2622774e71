package heard.engine.learn;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Trees for several questions over the same signs. Kept as text: a line with the name of a question, then the lines of its trees. Safe
 * for use by many threads.
 */
public final class Forest {

    private static final String QUESTION = "question\t";

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
            trees.put(question, Trees.of(List.copyOf(lines)));
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

    /** The trees of a question; null where it is not asked. */
    public @Nullable Trees find(String question) {
        return trees.get(question);
    }

    public Set<String> questions() {
        return Set.copyOf(trees.keySet());
    }

    /** By how much the answer to a question stands over the bound from which on it is yes; a sign that is not given is 0. */
    public double over(String question, SignValues given) {
        return trees(question).over(given);
    }

    /** The same of every question. */
    public Map<String, Double> over(SignValues given) {
        var over = new LinkedHashMap<String, Double>();
        trees.forEach((question, theirs) -> over.put(question, theirs.over(given)));
        return over;
    }
}
