package heard.desk.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import heard.desk.platform.DeskException;
import org.junit.jupiter.api.Test;

/** The written form of filters and cursors. */
class ListFilterTest {
    private static final UUID SOME = UUID.fromString("01890000-0000-7000-8000-000000000001");

    @Test
    void whatIsWrittenIsReadBack() {
        String text = "view=all&state=open&state=solved&team=" + SOME + "&assignee=me&tag=" + SOME + "&channel=email&mailbox=" + SOME
                + "&priority=high&language=lt&customer=" + SOME
                + "&field.order=%E2%84%96+7&created-from=2026-01-01T00%3A00%3A00Z&updated-to=2026-02-01T00%3A00%3A00Z&text=%22a+b%22&sort=waiting";

        assertThat(ListFilter.parse(text).queryString()).isEqualTo(text);
    }

    @Test
    void aFilterOfNothingShowsWhatIsOpen() {
        var filter = ListFilter.parse("");

        assertThat(filter).isEqualTo(ListFilter.of(ListView.OPEN));
        assertThat(filter.effectiveStates()).containsExactly(State.OPEN);
    }

    @Test
    void theParametersOfThePageArePassedOver() {
        assertThat(ListFilter.parse(Map.of("view", List.of("closed"), "cursor", List.of("x"), "limit", List.of("50"))))
                .isEqualTo(ListFilter.of(ListView.CLOSED));
    }

    @Test
    void whatIsUnknownIsRefusedByName() {
        refused("stat=open", "stat");
        refused("state=opened", "opened");
        refused("assignee=ruta", "ruta");
        refused("team=7", "team");
        refused("created-from=yesterday", "yesterday");
        refused("view=open&view=closed", "once");
        refused("created-from=2026-02-01&created-to=2026-01-01", "begins before");
        refused("tag=%zz", "query string");
    }

    private static void refused(String text, String word) {
        assertThatExceptionOfType(DeskException.class).isThrownBy(() -> ListFilter.parse(text)).withMessageContaining(word);
    }

    @Test
    void aDayBeginsAtMidnight() {
        assertThat(ListFilter.parse("updated-from=2026-03-01").updated().from()).isEqualTo(Instant.parse("2026-03-01T00:00:00Z"));
    }

    @Test
    void whatIsOverIsSortedByAge() {
        assertThat(ListFilter.parse("view=closed&sort=waiting").effectiveSort()).isEqualTo(ListSort.NEWEST);
        assertThat(ListFilter.parse("view=open&sort=waiting").effectiveSort()).isEqualTo(ListSort.WAITING);
        assertThat(ListFilter.of(ListView.ALL).withStates(Set.of(State.OPEN)).withSort(ListSort.PRIORITY).effectiveSort())
                .isEqualTo(ListSort.PRIORITY);
    }

    @Test
    void aCursorIsReadBackAndBelongsToItsOrder() {
        var cursor = new ListCursor(ListSort.PRIORITY, Instant.parse("2026-03-01T10:00:00.123456Z"), 3, SOME);

        assertThat(ListCursor.parse(cursor.text(), ListSort.PRIORITY)).isEqualTo(cursor);
        assertThatExceptionOfType(DeskException.class).isThrownBy(() -> ListCursor.parse(cursor.text(), ListSort.NEWEST));
        assertThatExceptionOfType(DeskException.class).isThrownBy(() -> ListCursor.parse("' or true --", ListSort.NEWEST));
        assertThatExceptionOfType(DeskException.class).isThrownBy(() -> ListCursor.parse("AAAA", ListSort.NEWEST));
    }
}
