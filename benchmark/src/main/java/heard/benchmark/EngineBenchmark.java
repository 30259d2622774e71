package heard.benchmark;

import java.util.concurrent.TimeUnit;

import heard.engine.Engine;
import heard.engine.Reading;
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

/** A draft of 600 characters reviewed, whole and after each key, and a message read, on one thread. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class EngineBenchmark {
    @Param
    public Sample sample = Sample.RU;

    private final Engine engine = Engine.shipped();
    private ReviewContext context = ReviewContext.NONE;
    private int typed;

    @Setup
    public void prepare() {
        context = sample.context();
    }

    @Benchmark
    public Review wholeDraft() {
        return engine.review(sample.draft, context);
    }

    /** Each time the draft is one letter longer, so that its last word is mostly half of one. */
    @Benchmark
    public Review afterEachKey() {
        typed = typed % sample.draft.length() + 1;
        return engine.review(sample.draft.substring(0, typed), context);
    }

    @Benchmark
    public Reading message() {
        return engine.read(sample.message);
    }
}
