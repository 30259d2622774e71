package heard.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import heard.engine.Engine;
import heard.engine.Review;
import heard.engine.ReviewContext;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What ten times the patterns cost. The further rules are those that ship with Heard with two letters more in each word, so that they are
 * built alike and share beginnings with the text, but do not hold in it.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class MorePatternsBenchmark {
    private static final Pattern WORD = Pattern.compile("(?<![@<\\p{L}])\\p{Ll}{2,}");
    private static final Pattern ID = Pattern.compile("(?m)^- id: (\\S+)");

    private static final Set<String> KEYS = Set.of("find", "phrases", "together", "within", "negated", "quoted", "true", "false");

    @Param
    public Sample sample = Sample.RU;

    @Param({"1", "10"})
    public int times = 1;

    private Engine engine = Engine.shipped();
    private ReviewContext context = ReviewContext.NONE;

    @Setup
    public void prepare() {
        context = sample.context();
        if (times > 1) {
            engine = Engine.with(furtherRules());
        }
        engine.review(sample.draft, context);
    }

    @Benchmark
    public Review wholeDraft() {
        return engine.review(sample.draft, context);
    }

    private Path furtherRules() {
        String code = sample.language.name().toLowerCase(Locale.ROOT);
        try {
            Path folder = Files.createTempDirectory("further-rules");
            Path own = Files.createDirectories(folder.resolve(code));
            for (int copy = 1; copy < times; copy++) {
                for (String file : text("/language/" + code + "/index.txt").lines().toList()) {
                    if (!file.equals("sets.yaml")) {
                        Files.writeString(own.resolve(copy + "-" + file), changed(text("/language/" + code + "/" + file), copy));
                    }
                }
            }
            return folder;
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private static String text(String resource) throws IOException {
        try (InputStream in = Engine.class.getResourceAsStream(resource)) {
            return new String(List.of(in).getFirst().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String changed(String rules, int copy) {
        var changed = new StringBuilder();
        boolean phrases = false;
        for (String line : rules.lines().toList()) {
            boolean list = line.startsWith("    - \"");
            phrases = line.contains("phrases:") || line.contains("together:") || (phrases && list);
            String own = phrases ? lengthened(line, copy) : line;
            changed.append(ID.matcher(own).replaceFirst("- id: $1-copy-" + copy)).append('\n');
        }
        return changed.toString();
    }

    private static String lengthened(String line, int copy) {
        return WORD.matcher(line).replaceAll(word -> {
            String old = word.group();
            int kept = Math.min(3, old.length());
            char first = old.charAt(0) >= 'а' ? 'а' : 'a';
            String more = "" + old.charAt(copy % old.length()) + (char) (first + copy);
            return Matcher.quoteReplacement(KEYS.contains(old) ? old : old.substring(0, kept) + more + old.substring(kept));
        });
    }
}
