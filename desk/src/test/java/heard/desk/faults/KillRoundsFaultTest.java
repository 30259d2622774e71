package heard.desk.faults;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Mail loses nothing and doubles nothing, whichever process is killed when. The long rounds are started by
 * {@code mvn -Pfast -pl desk -am test -Dtest=KillRoundsFaultTest#manyRounds …}; docs/testing.md has the whole line.
 */
class KillRoundsFaultTest {
    @Test
    @Tag("server")
    void aFewRounds() throws Exception {
        run(new KillRounds.Plan(2, 60, 1));
    }

    @Test
    @Tag("fault")
    void manyRounds() throws Exception {
        run(new KillRounds.Plan(Integer.getInteger("heard.rounds", 20), Integer.getInteger("heard.mails", 2_000),
                Long.getLong("heard.seed", System.nanoTime() % 100_000)));
    }

    private static void run(KillRounds.Plan plan) throws Exception {
        var result = KillRounds.run(plan);
        result.counts().forEach(KillRounds::say);
        assertThat(result.problems()).as("lost, doubled or half done").isEmpty();
    }
}
