package heard.desk.channel.email.mime.compose;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What the composer's plain signs become in a mail. */
class SimpleHtmlTest {
    @Test
    void boldWordsAreStrongAndStayEscaped() {
        assertThat(SimpleHtml.of("Very **important & <new>** thing")).contains("Very <strong>important &amp; &lt;new&gt;</strong> thing");
    }

    @Test
    void starsThatMeanNothingStayAsTheyAre() {
        assertThat(SimpleHtml.of("2 ** 3 ** 4, a**, **b")).contains("2 ** 3 ** 4, a**, **b").doesNotContain("<strong>");
    }

    @Test
    void linesWithDashesAreAList() {
        assertThat(SimpleHtml.of("Please:\n- open the lid\n- press **start**\nThank you")).contains(
                "<p>Please:</p>\n<ul>\n<li>open the lid</li>\n<li>press <strong>start</strong></li>\n</ul>\n<p>Thank you</p>");
    }

    @Test
    void starsInAnAddressDoNotBreakTheLink() {
        assertThat(SimpleHtml.of("https://shop.example/a**b**c")).contains("<a href=\"https://shop.example/a**b**c\">");
    }
}
