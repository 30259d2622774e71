package heard.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LatestTest {

    private final List<String> made = new ArrayList<>();
    private final Latest<String, String> latest = new Latest<>(2);

    private @Nullable String ask(String key) {
        return latest.of(key, wanted -> {
            made.add(wanted);
            return wanted.isEmpty() ? null : wanted + "!";
        });
    }

    @Test
    void thoseWhoWereAskedForLastStay() {
        assertThat(Stream.of("a", "b", "a", "c", "a").map(this::ask)).containsExactly("a!", "b!", "a!", "c!", "a!");
        assertThat(made).containsExactly("a", "b", "c");
        ask("b");
        assertThat(made).containsExactly("a", "b", "c", "b");
    }

    @Test
    void whatCannotBeMadeIsTriedAgain() {
        assertThat(ask("")).isNull();
        assertThat(ask("")).isNull();
        assertThat(made).hasSize(2);
    }
}
