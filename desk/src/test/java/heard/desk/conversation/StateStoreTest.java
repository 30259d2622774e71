package heard.desk.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;

import heard.desk.platform.database.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The life of a conversation, and that the database knows the same one. */
class StateStoreTest {
    @Test
    void databaseAllowsExactlyTheMovesOfTheTable() {
        Set<String> here = new TreeSet<>();
        for (State state : State.values())
            state.moves().forEach(next -> here.add(state.code() + " → " + next.code()));
        EnumSet.complementOf(EnumSet.of(State.JOINED)).forEach(next -> here.add("new → " + next.code()));
        try (var database = TestDatabase.migrated()) {
            Set<String> there = new TreeSet<>(
                    database.jdbc().sql("select previous || ' → ' || next from conversation_move").query(String.class).list());
            assertThat(there).isEqualTo(here);
        }
    }

    @Test
    void databaseKnowsExactlyTheseStates() {
        try (var database = TestDatabase.migrated()) {
            Set<String> there = new TreeSet<>(
                    database.jdbc()
                            .sql("select previous from conversation_move where previous <> 'new' union select next from conversation_move")
                            .query(String.class).list());
            Set<String> here = new TreeSet<>();
            for (State state : State.values())
                here.add(state.code());
            assertThat(there).isEqualTo(here);
        }
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void everyStateIsReadBackFromItsCode(State state) {
        assertThat(State.of(state.code())).isEqualTo(state);
        assertThat(State.parse(state.code())).contains(state);
        assertThat(State.parse(state.name() + "?")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void everyStateButOpenItselfCanBeOpenedAgain(State state) {
        assertThat(state.canMoveTo(State.OPEN)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(value = State.class, names = {"SPAM", "JOINED"}, mode = EnumSource.Mode.EXCLUDE)
    void personsWordsOpenWhateverIsNeitherSpamNorJoined(State state) {
        assertThat(state.afterInbound(Nature.PERSONAL, false)).isEqualTo(State.OPEN);
        assertThat(state.afterInbound(Nature.CALENDAR, false)).isEqualTo(State.OPEN);
    }

    @ParameterizedTest
    @EnumSource(Nature.class)
    void spamStaysSpamAndJoinedStaysJoined(Nature nature) {
        assertThat(State.SPAM.afterInbound(nature, true)).isEqualTo(State.SPAM);
        assertThat(State.JOINED.afterInbound(nature, true)).isEqualTo(State.JOINED);
    }

    @ParameterizedTest
    @EnumSource(value = Nature.class, names = {"AUTO_REPLY", "OUT_OF_OFFICE", "LIST", "OWN_NOTIFICATION", "READ_RECEIPT"})
    void machinesReopenNothing(Nature nature) {
        for (State state : State.values())
            assertThat(state.afterInbound(nature, false)).isEqualTo(state);
    }

    @Test
    void onlyPermanentBouncesReopen() {
        assertThat(State.SOLVED.afterInbound(Nature.BOUNCE, false)).isEqualTo(State.SOLVED);
        assertThat(State.SOLVED.afterInbound(Nature.BOUNCE, true)).isEqualTo(State.OPEN);
    }

    @Test
    void inboundMessagesMakeOnlyAllowedMoves() {
        for (State state : State.values()) {
            for (Nature nature : Nature.values()) {
                State next = state.afterInbound(nature, true);
                assertThat(next == state || state.canMoveTo(next)).as("%s after %s", state, nature).isTrue();
            }
        }
    }

    @Test
    void nobodyJoinsWhatIsJoinedOrSpam() {
        assertThat(State.JOINED.canMoveTo(State.JOINED)).isFalse();
        assertThat(State.SPAM.canMoveTo(State.JOINED)).isFalse();
    }
}
