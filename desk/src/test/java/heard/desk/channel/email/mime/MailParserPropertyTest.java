package heard.desk.channel.email.mime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Mails of the corpus cut, damaged and spliced by a seeded generator: whatever comes in, something sound comes out in bounded time. */
class MailParserPropertyTest {
    private static final int SEEDS = 1_500;
    private static final int MAIL_BYTES = 60_000;
    private static final Duration LONGEST = Duration.ofSeconds(5);
    private static final MailParser PARSER = new MailParser();
    private static final MailLimits SMALL = new MailLimits(20_000, 40_000, 60, 12, 16_000, 500_000);
    private static final List<byte[]> MAILS = Corpus.examples().stream().map(Corpus.Example::raw).filter(raw -> raw.length <= MAIL_BYTES)
            .toList();

    static Stream<Integer> seeds() {
        return IntStream.range(0, SEEDS / 50).boxed();
    }

    @ParameterizedTest(name = "seeds {0} times 50")
    @MethodSource("seeds")
    void damagedMailsAreReadWithoutFailing(int group) {
        for (int seed = group * 50; seed < group * 50 + 50; seed++) {
            byte[] raw = damaged(new SplittableRandom(seed));
            long start = System.nanoTime();
            ParsedMail mail = read(raw, seed);
            Duration taken = Duration.ofNanos(System.nanoTime() - start);
            assertSound(mail, seed);
            assertThat(taken).as("replay with seed %d", seed).isLessThan(LONGEST);
        }
    }

    private static ParsedMail read(byte[] raw, int seed) {
        try {
            return PARSER.parse(raw, seed % 3 == 0 ? SMALL : MailLimits.DEFAULT);
        } catch (RuntimeException failure) {
            throw new AssertionError("replay with seed " + seed, failure);
        }
    }

    static void assertSound(ParsedMail mail, int seed) {
        assertThat(mail.text()).as("text, seed %d", seed).doesNotContain("\u0000", "\r");
        assertThat(mail.text().isBlank()).as("own text is there when text is, seed %d", seed).isEqualTo(mail.ownText().isBlank());
        assertThat(mail.subject()).as("subject, seed %d", seed).doesNotContain("\n", "\r", "\u0000");
        for (MailPart part : mail.attachments()) {
            assertThat(part.name()).as("name, seed %d", seed).isNotBlank().doesNotContain("/", "\\", "\n", "\u0000", "\u202E");
        }
        if (mail.html() != null) {
            assertThat(mail.html()).as("html, seed %d", seed).doesNotContain("<script", "<iframe", "<form", "<style", " onerror=",
                    " onclick=");
        }
    }

    private static byte[] damaged(SplittableRandom random) {
        byte[] raw = MAILS.get(random.nextInt(MAILS.size())).clone();
        int rounds = 1 + random.nextInt(4);
        for (int i = 0; i < rounds && raw.length > 2; i++) {
            raw = switch (random.nextInt(6)) {
                case 0 -> Arrays.copyOf(raw, random.nextInt(raw.length));
                case 1 -> flipped(raw, random);
                case 2 -> spliced(raw, MAILS.get(random.nextInt(MAILS.size())), random);
                case 3 -> withoutSomeBytes(raw, random);
                case 4 -> repeated(raw, random);
                default -> withSpecialBytes(raw, random);
            };
        }
        return raw;
    }

    private static byte[] flipped(byte[] raw, SplittableRandom random) {
        for (int i = 0; i < 1 + raw.length / 200; i++) {
            raw[random.nextInt(raw.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return raw;
    }

    private static byte[] spliced(byte[] one, byte[] two, SplittableRandom random) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(one, 0, random.nextInt(one.length));
        int from = random.nextInt(two.length + 1);
        out.write(two, from, two.length - from);
        return out.toByteArray();
    }

    private static byte[] withoutSomeBytes(byte[] raw, SplittableRandom random) {
        int from = random.nextInt(raw.length);
        int length = random.nextInt(Math.min(200, raw.length - from));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(raw, 0, from);
        out.write(raw, from + length, raw.length - from - length);
        return out.toByteArray();
    }

    private static byte[] repeated(byte[] raw, SplittableRandom random) {
        int from = random.nextInt(raw.length);
        int length = random.nextInt(Math.min(300, raw.length - from));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(raw, 0, from);
        for (int i = 0; i < 20; i++) {
            out.write(raw, from, length);
        }
        out.write(raw, from, raw.length - from);
        return out.toByteArray();
    }

    private static byte[] withSpecialBytes(byte[] raw, SplittableRandom random) {
        byte[] special = {0, '\r', '\n', '"', '(', '<', '=', '?', '\\', '-', ':', ';', 0x1B, (byte) 0xFF, (byte) 0xD0, '>', '{'};
        for (int i = 0; i < 1 + raw.length / 100; i++) {
            raw[random.nextInt(raw.length)] = special[random.nextInt(special.length)];
        }
        return raw;
    }
}
