package heard.desk.channel.email;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;

import org.junit.jupiter.api.Test;

/** What a log may say of a failure. */
class FailuresTest {
    @Test
    void noWordOfAMailGetsIntoTheLog() {
        var failure = new IllegalStateException("row contains (ona@example.net, my secret)",
                new SQLException("row contains (ona@example.net, my secret)", "23514"));
        assertThat(Failures.trace(failure)).contains("IllegalStateException < SQLException 23514").contains("at heard.desk")
                .doesNotContain("ona").doesNotContain("secret");
    }
}
