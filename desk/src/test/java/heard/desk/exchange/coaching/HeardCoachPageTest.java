package heard.desk.exchange.coaching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

import heard.desk.TestDesk;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The script for other desks: with all that it imports, as a page of another site gets it. */
class HeardCoachPageTest {
    private static final int MOST_BYTES = 15_000;
    private static final int MOST_LINES = 120;
    private static final Pattern IMPORT = Pattern.compile("from \"\\./([a-z-]+\\.js)\"");
    private static final TestDesk desk = TestDesk.production();

    @AfterAll
    static void close() {
        desk.close();
    }

    private static Map<String, String> modules() {
        Map<String, String> modules = new LinkedHashMap<>();
        Deque<String> open = new ArrayDeque<>();
        open.add("heard-coach.js");
        while (!open.isEmpty()) {
            String name = open.remove();
            var answer = desk.browser().get("/assets/coach/" + name);
            assertThat(answer.status()).as(name).isEqualTo(200);
            assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("*");
            assertThat(answer.header("Content-Type")).startsWith("text/javascript");
            modules.put(name, answer.body());
            IMPORT.matcher(answer.body()).results().map(found -> found.group(1)).filter(found -> !modules.containsKey(found))
                    .forEach(open::add);
        }
        return modules;
    }

    @Test
    void theScriptIsSmallAndEachPartOfItIsShort() throws IOException {
        int bytes = 0;
        for (var module : modules().entrySet()) {
            bytes += compressed(module.getValue());
            assertThat(module.getValue().lines().count()).as(module.getKey()).isLessThanOrEqualTo(MOST_LINES);
        }
        assertThat(bytes).isBetween(1_000, MOST_BYTES);
    }

    private static int compressed(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.size();
    }

    @Test
    void itDoesNothingThatAStrictPolicyForbids() {
        modules().forEach((name, text) -> assertThat(text).as(name).doesNotContain("eval(", "new Function", "setAttribute(\"style",
                ".cssText", "<style", "innerHTML", "document.write"));
    }

    @Test
    void aDeskAtWorkHasNoDemoPage() {
        assertThat(desk.browser().getWithoutFollowing("/demo/coach").status()).isNotEqualTo(200);
    }
}
