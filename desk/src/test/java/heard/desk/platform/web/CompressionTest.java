package heard.desk.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

/** Pages are compressed for browsers that ask for it, and for no others. */
class CompressionTest {
    @ParameterizedTest
    @ValueSource(strings = {"gzip", "gzip, deflate, br, zstd", "br;q=1.0, GZIP;q=0.8", "deflate , gzip ;q=1"})
    void browserThatTakesGzipGetsIt(String header) {
        assertThat(Compression.accepted(asking(header))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity", "br", "gzip;q=0", "gzip;q=0.0", "x-gzip-not", "*;q=0"})
    void browserThatTakesNoGzipGetsThePageAsItIs(String header) {
        assertThat(Compression.accepted(asking(header))).isFalse();
    }

    @Test
    void browserThatSaysNothingGetsThePageAsItIs() {
        assertThat(Compression.accepted(new MockHttpServletRequest())).isFalse();
    }

    @Test
    void compressedPageIsTheSamePage() throws IOException {
        byte[] page = "<p>Žąsis и гусь</p>".repeat(5_000).getBytes(StandardCharsets.UTF_8);
        var small = Compression.compressed(out -> out.write(page), page.length);
        assertThat(small.size()).isLessThan(page.length / 10);
        try (var plain = new GZIPInputStream(new ByteArrayInputStream(small.toByteArray()))) {
            assertThat(plain.readAllBytes()).isEqualTo(page);
        }
    }

    private static MockHttpServletRequest asking(String header) {
        var request = new MockHttpServletRequest();
        request.addHeader("Accept-Encoding", header);
        return request;
    }
}
