package heard.desk.coach;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import heard.engine.Channel;
import heard.engine.Coded;
import heard.engine.Element;
import heard.engine.Finding;
import heard.engine.FindingKind;
import heard.engine.FoundElement;
import heard.engine.Language;
import heard.engine.Review;
import heard.engine.Severity;
import heard.engine.Span;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** Where changes go in a draft: the cases are those by which the script for other desks is tried in a browser (InsertionsJourneyTest). */
class EditsTest {
    static final String CASES = "/coach/insertions.json";

    /**
     * One case.
     *
     * @param on       the words that were found; null where something is missing
     * @param elements the words of each element that is there, by its name
     * @param result   the draft as it is then; null where it cannot be changed
     */
    record Case(String name, String text, String channel, String agent, String kind, @Nullable String on, String in, String instead,
            Map<String, List<String>> elements, @Nullable String result) {
        @Override
        public String toString() {
            return name;
        }

        private Span span(String words) {
            int at = text.indexOf(words);
            assertThat(at).as(words).isNotNegative();
            return new Span(at, at + words.length());
        }

        Finding finding() {
            return new Finding(coded(FindingKind.class, kind), Severity.SHOULD, on == null ? null : span(on),
                    coded(Finding.Place.class, in),
                    "why", List.of(instead), "rule");
        }

        Review review() {
            List<FoundElement> found = new ArrayList<>();
            elements.forEach((element, words) -> found.add(new FoundElement(coded(Element.class, element),
                    words.stream().map(this::span).toList())));
            return new Review(Language.EN, 50, found, List.of(), List.of(finding()), List.of(), List.of());
        }

        Edits edits() {
            return new Edits(text, review(), coded(Channel.class, channel), agent);
        }

        private static <E extends Enum<E> & Coded> E coded(Class<E> type, String code) {
            return Objects.requireNonNull(Coded.find(type, code), code);
        }
    }

    static Stream<Case> cases() throws IOException {
        try (InputStream file = Objects.requireNonNull(EditsTest.class.getResourceAsStream(CASES))) {
            return Stream.of(JsonMapper.builder().build().readValue(file, Case[].class));
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aChangeGoesWhereSuchWordsStand(Case one) {
        List<Edit> edits = one.edits().of(one.finding());
        assertThat(edits.stream().map(edit -> edit.in(one.text())).toList()).isEqualTo(Stream.ofNullable(one.result()).toList());
    }

    @Test
    void anEmptyDraftTakesWhateverComes() {
        for (Element element : Element.values()) {
            var finding = new Finding(FindingKind.missing(element), Severity.SHOULD, null, Finding.Place.DRAFT, "why", List.of("Words."),
                    "rule");
            var review = new Review(Language.EN, 50, List.of(), List.of(), List.of(finding), List.of(), List.of());
            assertThat(new Edits("", review, Channel.EMAIL, "Emma").of(finding).getFirst().in("").strip()).as(element.name())
                    .isEqualTo("Words.");
        }
    }
}
