package heard.desk.conversation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

class WrittenTextTest {
    private static String kinds(String text) {
        return String.join(" ", WrittenText.read(text).stream().map(block -> block.kind() + ":" + block.lines().size()).toList());
    }

    private static List<Span> spans(String line) {
        return WrittenText.read(line, Set.of("ruta")).getFirst().lines().getFirst();
    }

    @Test
    void paragraphsListsAndQuotesAreTold() {
        assertThat(kinds("Dear Ann,\nthanks.\n\n- one\n- two\nAnd so on\n> you wrote\n> before")).isEqualTo(
                "PARAGRAPH:2 BULLETS:2 PARAGRAPH:1 QUOTE:2");
        assertThat(WrittenText.read("  \n ")).isEmpty();
    }

    @Test
    void aLinkEndsBeforeThePunctuationOfItsSentence() {
        assertThat(spans("See https://a.example/b?c=1).")).containsExactly(Span.plain("See "),
                new Span(Span.Kind.LINK, "https://a.example/b?c=1", "https://a.example/b?c=1"), Span.plain(")."));
        assertThat(spans("javascript:alert(1)")).containsExactly(Span.plain("javascript:alert(1)"));
    }

    @Test
    void starsMakeBoldOnlyInPairs() {
        assertThat(spans("**our** fault ** here")).containsExactly(new Span(Span.Kind.BOLD, "our", ""), Span.plain(" fault ** here"));
    }

    @Test
    void onlyColleaguesAreCalled() {
        assertThat(spans("@Ruta. and @nobody, mail@ruta.example")).containsExactly(new Span(Span.Kind.MENTION, "@Ruta.", ""),
                Span.plain(" and @nobody, mail@ruta.example"));
    }

    @Test
    void markupOfOthersStaysText() {
        assertThat(spans("<b>x</b>")).containsExactly(Span.plain("<b>x</b>"));
    }
}
