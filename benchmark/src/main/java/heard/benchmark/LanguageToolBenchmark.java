package heard.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.languagetool.JLanguageTool;
import org.languagetool.Languages;
import org.languagetool.rules.RuleMatch;
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

/** LanguageTool's check of the same drafts on one thread; it has no Lithuanian of this version. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class LanguageToolBenchmark {
    @Param({"RU", "EN"})
    public Sample sample = Sample.RU;

    private JLanguageTool tool = new JLanguageTool(Languages.getLanguageForShortCode("en-GB"));

    @Setup
    public void prepare() {
        tool = new JLanguageTool(Languages.getLanguageForShortCode(sample == Sample.RU ? "ru" : "en-GB"));
    }

    @Benchmark
    public List<RuleMatch> wholeDraft() {
        try {
            return tool.check(sample.draft);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
