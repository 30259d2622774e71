package heard.desk.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PromiseStateTest {
    @ParameterizedTest
    @EnumSource
    void everyStateIsReadBackFromItsCode(PromiseState state) {
        assertThat(PromiseState.of(state.code())).isEqualTo(state);
    }

    @Test
    void onlyWhatIsOpenBreaksAndWhatIsMovedStaysSo() {
        for (PromiseState state : PromiseState.values())
            assertThat(state.canMoveTo(PromiseState.BROKEN)).as(state.code()).isEqualTo(state == PromiseState.OPEN);
        assertThat(PromiseState.MOVED.moves()).isEmpty();
    }

    @Test
    void whatSomebodyHasToDoSomethingAboutCanBeKept() {
        for (PromiseState state : EnumSet.allOf(PromiseState.class))
            assertThat(state.canMoveTo(PromiseState.KEPT)).as(state.code()).isEqualTo(state.live());
    }
}
