package heard.desk.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The agent's own words first, then the mailbox's, each with its names filled in. */
class SignaturesTest {
    private static String of(String own, String common) {
        return Signatures.of(new Signatures.Writer("Rūta {mailbox}", own), new Signatures.Sender("Saulė", "help@example.org", common));
    }

    @Test
    void bothStandOneBelowTheOther() {
        assertThat(of("{agent}, returns\n", "Kind regards\n{mailbox} · {address}"))
                .isEqualTo("Rūta {mailbox}, returns\n\nKind regards\nSaulė · help@example.org");
    }

    @Test
    void whoHasNoneAddsNothing() {
        assertThat(of("", "{agent}\n{mailbox}")).isEqualTo("Rūta {mailbox}\nSaulė");
        assertThat(of("Only mine", " ")).isEqualTo("Only mine");
        assertThat(of("", "")).isEmpty();
    }
}
