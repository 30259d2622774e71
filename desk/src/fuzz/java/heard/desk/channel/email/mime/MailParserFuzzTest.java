package heard.desk.channel.email.mime;

import java.util.stream.Stream;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.provider.MethodSource;

/** Guided fuzzing of the mail door, seeded with the corpus: {@code JAZZER_FUZZ=1 mvn -Pfuzz -pl desk -am test}. */
@Tag("fuzz")
class MailParserFuzzTest {
    private static final MailParser PARSER = new MailParser();
    private static final MailLimits SMALL = new MailLimits(20_000, 40_000, 60, 12, 16_000, 500_000);
    private static final int SEED_BYTES = 20_000;

    static Stream<byte[]> corpus() {
        return Corpus.examples().stream().map(Corpus.Example::raw).filter(raw -> raw.length <= SEED_BYTES);
    }

    @MethodSource("corpus")
    @FuzzTest(maxDuration = "10m")
    void anyBytesAreReadAsAMail(byte[] raw) {
        MailParserPropertyTest.assertSound(PARSER.parse(raw, SMALL), 0);
    }
}
