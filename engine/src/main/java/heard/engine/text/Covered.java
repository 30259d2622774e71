package heard.engine.text;

import java.util.TreeMap;
import java.util.stream.Stream;

import heard.engine.Span;

/**
 * The parts of a text that spans cover. Whether another span overlaps any of them is told without looking at each, so that a text with
 * thousands of places costs no thousands of looks a place. Spans that overlap each other lie in it as one part, which tells the same.
 */
public final class Covered {
    /** By where a part begins, where it ends; no two overlap. */
    private final TreeMap<Integer, Integer> parts = new TreeMap<>();

    public static Covered by(Stream<Span> spans) {
        var covered = new Covered();
        spans.forEach(covered::add);
        return covered;
    }

    public void add(Span span) {
        int start = span.start();
        int end = span.end();
        for (var last = parts.lowerEntry(end); last != null && last.getValue() > start; last = parts.lowerEntry(end)) {
            start = Math.min(start, last.getKey());
            end = Math.max(end, last.getValue());
            parts.remove(last.getKey());
        }
        parts.merge(start, end, Math::max);
    }

    public boolean overlaps(Span span) {
        var last = parts.lowerEntry(span.end());
        return last != null && last.getValue() > span.start();
    }
}
