package heard.desk.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import heard.desk.template.grammar.Trait;
import heard.engine.Request;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FitTest {
    private static List<Kind> ranked(Set<Trait> traits, Set<Request> requests, @Nullable Request main) {
        var fit = new Fit(traits, requests, main);
        return Stream.of(Kind.values()).sorted(Comparator.comparingInt((Kind kind) -> fit.of(kind)).reversed()).toList();
    }

    @Test
    void whoWritesAgainInAngerIsFirstAnsweredThat() {
        var kinds = ranked(EnumSet.of(Trait.ANGRY, Trait.UPSET, Trait.REPEATED), EnumSet.of(Request.TECHNICAL, Request.COMPLAINT),
                Request.TECHNICAL);
        assertThat(kinds).startsWith(Kind.REPEATED, Kind.TECHNICAL);
    }

    @Test
    void whatIsWantedFirstWeighsMore() {
        assertThat(ranked(Set.of(), EnumSet.of(Request.REFUND, Request.STATUS), Request.STATUS)).startsWith(Kind.STATUS, Kind.REFUND);
        assertThat(ranked(Set.of(), EnumSet.of(Request.REFUND, Request.STATUS), Request.REFUND)).startsWith(Kind.REFUND);
    }

    @Test
    void whoWaitsAndWorriesIsToldOfTheDelay() {
        assertThat(ranked(EnumSet.of(Trait.ANXIOUS, Trait.UPSET), EnumSet.of(Request.STATUS), Request.STATUS)).startsWith(Kind.DELAY);
    }

    @Test
    void whereNothingWasReadNothingFits() {
        var fit = new Fit(Set.of(), Set.of(), null);
        assertThat(Kind.values()).allSatisfy(kind -> assertThat(fit.of(kind)).isZero());
    }

    @Test
    void frequentUseNeverOutweighsWhatFitsVeryWell() {
        assertThat(List.of(Fit.ofUse(0), Fit.ofUse(1), Fit.ofUse(3), Fit.ofUse(1_000_000))).containsExactly(0, 1, 2, 3);
    }
}
