package heard.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

import org.openjdk.jmh.infra.Blackhole;

/**
 * The same work as the benchmarks, measured by the processor time of the one thread that does it: what other programs on the machine take does
 * not count, nor what the compiler's and the collector's threads take. For machines that are never quiet.
 */
public final class ProcessorTime {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private static final int WARM = 1_500;
    private static final int MEASURED = 600;

    private final Pattern wanted;

    private ProcessorTime(Pattern wanted) {
        this.wanted = wanted;
    }

    /** Work of one kind. */
    private interface Work {
        Object once() throws IOException;
    }

    /** @param arguments what is measured: a pattern of its name; without it everything */
    public static void main(String[] arguments) throws IOException {
        new ProcessorTime(Pattern.compile(arguments.length == 0 ? "" : arguments[0])).measureAll();
    }

    private void measureAll() throws IOException {
        for (Sample sample : Sample.values()) {
            var engine = new EngineBenchmark();
            engine.sample = sample;
            engine.prepare();
            measure(sample + " message read", WARM, MEASURED, engine::message);
            measure(sample + " draft reviewed", WARM, MEASURED, engine::wholeDraft);
            measure(sample + " reviewed after each key", WARM, MEASURED, engine::afterEachKey);
            var more = new MorePatternsBenchmark();
            more.sample = sample;
            more.times = 10;
            more.prepare();
            measure(sample + " draft reviewed, ten times the patterns", WARM, MEASURED, more::wholeDraft);
        }
        for (Sample sample : new Sample[]{Sample.RU, Sample.EN}) {
            var tool = new LanguageToolBenchmark();
            tool.sample = sample;
            tool.prepare();
            measure(sample + " draft checked by LanguageTool", 60, 60, tool::wholeDraft);
        }
    }

    private void measure(String what, int warm, int measured, Work work) throws IOException {
        if (!wanted.matcher(what).find()) {
            return;
        }
        var hole = new Blackhole("Today's password is swordfish. I understand instantiating Blackholes directly is dangerous.");
        for (int i = 0; i < warm; i++) {
            hole.consume(work.once());
        }
        double[] micros = new double[measured];
        for (int i = 0; i < measured; i++) {
            long start = THREADS.getCurrentThreadCpuTime();
            hole.consume(work.once());
            micros[i] = (THREADS.getCurrentThreadCpuTime() - start) / 1e3;
        }
        Arrays.sort(micros);
        OUT.printf(Locale.ROOT, "%-50s p50 %8.0f  p99 %8.0f  max %8.0f µs%n", what, micros[measured / 2], micros[measured * 99 / 100],
                micros[measured - 1]);
    }
}
