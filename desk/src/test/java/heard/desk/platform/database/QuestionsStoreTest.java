package heard.desk.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Several questions in one journey are answered each as if it had been asked alone. */
class QuestionsStoreTest {
    private static final TestDatabase database = TestDatabase.empty();
    private final Questions questions = new Questions(new JdbcTemplate(database.dataSource()));

    @AfterAll
    static void stop() {
        database.close();
    }

    @Test
    void eachQuestionGetsItsOwnAnswer() {
        UUID key = new UUID(1, 2);
        var numbers = questions.ask("select n from generate_series(1, :most) n", Map.of("most", 3), (row, place) -> row.getInt(1));
        var nothing = questions.ask("select 1 where :never::boolean", Map.of("never", false), (row, place) -> row.getInt(1));
        var keys = questions.ask("select u.id from unnest(:keys) as u (id) where u.id = :key", Map.of("keys", new UUID[]{key}, "key", key),
                (row, place) -> row.getObject(1, UUID.class));
        questions.send();
        assertThat(numbers.get()).containsExactly(1, 2, 3);
        assertThat(nothing.get()).isEmpty();
        assertThat(keys.get()).containsExactly(key);
    }

    @Test
    void sameNamesInTwoQuestionsAreTwoValues() {
        var one = questions.ask("select :value::text", Map.of("value", "one;two ' three"), (row, place) -> row.getString(1));
        var other = questions.ask("select :value::text", Map.of("value", "other"), (row, place) -> row.getString(1));
        var absent = questions.ask("select :value::uuid is null", Collections.singletonMap("value", null),
                (row, place) -> row.getBoolean(1));
        questions.send();
        assertThat(List.of(one.get(), other.get())).containsExactly(List.of("one;two ' three"), List.of("other"));
        assertThat(absent.get()).containsExactly(true);
    }

    @Test
    void askedAgainAndAgainTheAnswersStayRight() {
        for (int round = 0; round < 12; round++) {
            var again = new Questions(new JdbcTemplate(database.dataSource()));
            var first = again.ask("select :n::int + 1", Map.of("n", round), (row, place) -> row.getInt(1));
            var second = again.ask("select :n::int * 2", Map.of("n", round), (row, place) -> row.getInt(1));
            again.send();
            assertThat(first.get()).containsExactly(round + 1);
            assertThat(second.get()).containsExactly(round * 2);
        }
    }

    @Test
    void answerIsNotThereBeforeTheQuestionsWereSent() {
        var early = questions.ask("select 1", Map.of(), (row, place) -> row.getInt(1));
        assertThatThrownBy(early::get).isInstanceOf(IllegalStateException.class);
    }
}
