package heard.engine.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import heard.engine.Language;
import heard.engine.learn.Head;
import heard.engine.learn.SignValues;
import org.junit.jupiter.api.Test;

class ForesterTest {

    private static final List<HeadPlan> PLANS = List.of(plan("weather", "rains", "shines"), plan("mood", "good"));
    private static final Boosting.Size SIZE = new Boosting.Size(1, 40, 2, 0.2);

    private static HeadPlan plan(String name, String... labels) {
        return new HeadPlan(name, Head.Kind.ANY, List.of(labels), SolverSettings.of(Loss.LOGISTIC, 1));
    }

    /** It rains under clouds and shines without; the mood is good where it shines and there is no wind. */
    private static List<Forester.Seen> days(Language language, int from, int end) {
        var days = new ArrayList<Forester.Seen>();
        for (int day = from; day < end; day++) {
            boolean clouds = day % 2 == 0;
            boolean wind = day % 3 == 0;
            days.add(Forester.Seen.of(language, "day " + day,
                    Map.of("clouds", clouds ? 1f : 0f, "wind", wind ? 1f : 0f, "noise", day % 7 / 7f),
                    new float[]{clouds ? 1 : 0, clouds ? 0 : 1, !clouds && !wind ? 1 : 0}));
        }
        return days;
    }

    private static Forester.Grown grown(long seed) {
        var examples = new ArrayList<>(days(Language.EN, 0, 300));
        examples.addAll(days(Language.LT, 300, 500));
        return Forester.grow(PLANS, SIZE, examples,
                Map.of(Language.EN, days(Language.EN, 500, 600), Language.LT, days(Language.LT, 600, 650)), seed);
    }

    @Test
    void everyQuestionOfEveryPlanIsLearned() {
        Forester.Grown grown = grown(7);

        assertThat(grown.forest().questions()).containsExactlyInAnyOrder("weather.rains", "weather.shines", "mood.good");
        assertThat(grown.forest().over(SignValues.of(Map.of("clouds", 1f, "wind", 0f)))).satisfies(over -> {
            assertThat(over.get("weather.rains")).isPositive();
            assertThat(over.get("weather.shines")).isNegative();
            assertThat(over.get("mood.good")).isNegative();
        });
        assertThat(grown.forest().over(SignValues.of(Map.of("clouds", 0f, "wind", 0f))).get("mood.good")).isPositive();
    }

    @Test
    void figuresAreTakenByLanguageOnFoldsAndOnWhatWasHeldBack() {
        Forester.Grown grown = grown(7);

        assertThat(grown.examples()).isEqualTo(500);
        assertThat(grown.folds().keySet()).containsExactlyInAnyOrder(Language.EN, Language.LT);
        assertThat(grown.held().getOrDefault(Language.LT, List.of())).extracting(Trained.Measured::head).containsExactly("weather", "mood");
        assertThat(grown.held().getOrDefault(Language.LT, List.of()).getFirst().figures().examples()).isEqualTo(50);
        assertThat(grown.held().getOrDefault(Language.EN, List.of()).getLast().figures().f1(0)).isEqualTo(1);
    }

    @Test
    void whatIsNotJudgedIsLearnedFromAndCountsNowhere() {
        var examples = new ArrayList<>(days(Language.EN, 0, 300));
        days(Language.EN, 300, 400).forEach(day -> examples.add(day.unjudged()));
        Forester.Grown grown = Forester.grow(PLANS, SIZE, examples, Map.of(Language.EN, days(Language.EN, 500, 600)), 7);

        assertThat(grown.examples()).isEqualTo(400);
        assertThat(grown.folds().getOrDefault(Language.EN, List.of()).getFirst().figures().examples()).isEqualTo(300);
    }

    @Test
    void theSameExamplesAndSeedGiveTheSameForest() {
        assertThat(grown(7).forest().lines()).isEqualTo(grown(7).forest().lines());
    }
}
