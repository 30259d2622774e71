package heard.desk.conversation;

import java.util.Map;

/** How many conversations each view holds for a reader; beyond {@link #MOST} nobody counts on. */
public record ListCounts(Map<ListView, Integer> counts) {
    public static final int MOST = 999;

    public ListCounts {
        counts = Map.copyOf(counts);
    }

    /** Up to {@link #MOST} exact; one more stands for any more. */
    public int of(ListView view) {
        return counts.getOrDefault(view, 0);
    }

    /** As shown: 7, or 999+. */
    public String text(ListView view) {
        return text(of(view));
    }

    public static String text(int count) {
        return count > MOST ? MOST + "+" : Integer.toString(count);
    }
}
