package heard.desk.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import heard.desk.conversation.Channel;
import heard.desk.platform.words.UiLanguage;
import heard.desk.template.grammar.Facts;
import heard.desk.template.grammar.Parsed;
import heard.desk.template.grammar.Variable;
import heard.engine.Engine;
import heard.engine.Reading;
import heard.engine.Review;
import org.junit.jupiter.api.Test;

/** What ships is good: each text, filled as somebody would send it in answer to its sample letter, is judged by the engine itself. */
class LibraryTest {
    private static final int BETTER_THAN = 85;
    private static final Engine ENGINE = Engine.shipped();

    private static Parsed parsed(LibraryText text, UiLanguage language) {
        return Palette.parsed(Objects.requireNonNull(text.texts().get(language)))
                .orElseThrow(() -> new AssertionError(text.kind() + " in " + language + ": "
                        + Templates.flaws(text.texts())));
    }

    @Test
    void eachTextIsJudgedBetterThanTheMark() {
        List<String> weak = new ArrayList<>();
        var table = new StringBuilder("Library of templates, points of 100:\n");
        for (LibraryText text : Library.all()) {
            table.append(String.format("%-10s", text.kind().code()));
            for (UiLanguage language : UiLanguage.values()) {
                Sample sample = Library.sample(text.kind(), language);
                Reading reading = ENGINE.read(SampleFacts.message(sample), null);
                String filled = parsed(text, language).fillWithExamples(SampleFacts.of(sample, reading), language);
                Review review = ENGINE.review(filled, SampleFacts.context(sample));
                table.append(String.format("  %s %3d", language.code(), review.score()));
                if (review.score() <= BETTER_THAN || review.mustChange())
                    weak.add(text.kind() + " " + language + " " + review.score() + " " + reading.requests() + " " + review.findings() + "\n"
                            + filled);
                assertThat(filled).doesNotContain("{{", "}}");
            }
            table.append('\n');
        }
        System.out.print(table);
        assertThat(weak).isEmpty();
    }

    @Test
    void allKindsAreThereInAllLanguages() {
        assertThat(Library.all()).extracting(LibraryText::kind).hasSize(Kind.values().length - 1).doesNotContain(Kind.OTHER);
        assertThat(Library.all()).allSatisfy(text -> assertThat(text.texts().keySet()).containsExactlyInAnyOrder(UiLanguage.values()));
    }

    /** Nobody is greeted with a slot, and nothing that is not known is said. */
    @Test
    void whereNothingIsKnownOnlyWhatTheWriterFillsInIsOpen() {
        var nothing = new Facts(Map.of(Variable.AGENT, "Rūta"), Set.of(), Set.of(), Channel.EMAIL);
        for (LibraryText text : Library.all())
            for (UiLanguage language : UiLanguage.values()) {
                String filled = parsed(text, language).fill(nothing, language);
                assertThat(filled.lines().findFirst().orElseThrow()).doesNotContain("{{");
                assertThat(filled).contains("Rūta").doesNotContain("{{" + Variable.ORDER.label(language) + "}}");
            }
    }
}
