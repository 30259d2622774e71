package heard.desk.load;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Times of answers, in nanoseconds, of one run. */
record Figures(long[] nanos, double seconds) {
    Figures {
        nanos = nanos.clone();
        Arrays.sort(nanos);
        if (nanos.length == 0)
            throw new IllegalArgumentException("Nothing was measured");
    }

    double millis(double share) {
        return nanos[(int) Math.min(nanos.length - 1, Math.ceil(share * nanos.length) - 1)] / 1e6;
    }

    double aSecond() {
        return nanos.length / seconds;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%6d answers  p50 %6.1f  p95 %6.1f  p99 %6.1f ms  %6.0f a second", nanos.length, millis(0.5),
                millis(0.95), millis(0.99), aSecond());
    }

    /** Of each figure the median of all runs. */
    static String median(List<Figures> runs) {
        var byP95 = runs.stream().mapToDouble(run -> run.millis(0.95)).sorted().toArray();
        var byRate = runs.stream().mapToDouble(Figures::aSecond).sorted().toArray();
        var byP50 = runs.stream().mapToDouble(run -> run.millis(0.5)).sorted().toArray();
        var byP99 = runs.stream().mapToDouble(run -> run.millis(0.99)).sorted().toArray();
        int middle = runs.size() / 2;
        return String.format(Locale.ROOT, "median of %d runs: p50 %.1f  p95 %.1f  p99 %.1f ms  %.0f a second", runs.size(), byP50[middle],
                byP95[middle], byP99[middle], byRate[middle]);
    }
}
