package heard.desk.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is understood of what somebody typed. */
class SearchBoxTest {
    @Test
    void wordsPhrasesAndFiltersAreToldApart() {
        var box = SearchBox.parse("заказ \"не работает\" -спам state:open от:\"Jonas Petraitis\" #1042");

        assertThat(box.terms()).containsExactly(new SearchBox.Term("заказ", false, false), new SearchBox.Term("не работает", true, false),
                new SearchBox.Term("спам", false, true), new SearchBox.Term("#1042", false, false));
        assertThat(box.filters()).containsExactly(new SearchBox.Filter(SearchBox.Key.STATE, "open"),
                new SearchBox.Filter(SearchBox.Key.FROM, "Jonas Petraitis"));
        assertThat(box.open()).isTrue();
    }

    @Test
    void theLastWordIsOpenUntilSomethingFollows() {
        assertThat(SearchBox.parse("užsak").open()).isTrue();
        assertThat(SearchBox.parse("užsak ").open()).isFalse();
        assertThat(SearchBox.parse("\"užsak\"").open()).isFalse();
        assertThat(SearchBox.parse("užsak tag:vip").open()).isFalse();
    }

    @Test
    void whatLooksLikeAFilterButIsNoneIsWords() {
        assertThat(SearchBox.parse("https://saule.example order:7 „labas rytas“").terms()).extracting(SearchBox.Term::text)
                .containsExactly("https://saule.example", "order:7", "labas rytas");
        assertThat(SearchBox.parse("\"open end").terms()).containsExactly(new SearchBox.Term("open end", true, false));
        assertThat(SearchBox.parse("").terms()).isEmpty();
        assertThat(SearchBox.parse("- -- \" ::: ((").filters()).isEmpty();
    }

    @Test
    void aWordCanBeSetInAnothersPlace() {
        assertThat(SearchBox.parse("grantia -x \"a b\" tag:\"very important\"").with("grantia", "garantija"))
                .isEqualTo("garantija -x \"a b\" tag:\"very important\"");
    }
}
