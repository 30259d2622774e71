package heard.desk.conversation.web;

import static org.assertj.core.api.Assertions.assertThat;

import heard.desk.conversation.Recipient;
import org.junit.jupiter.api.Test;

class AddressingTest {
    @Test
    void aLineIsReadBackAsItWasWritten() {
        var recipients = Addressing.read("\"Berg, Anna\" <anna@mail.example>, bert@mail.example; Carla <c@mail.example>",
                "dora@mail.example");
        assertThat(recipients).containsExactly(Recipient.to("Berg, Anna", "anna@mail.example"), Recipient.to("", "bert@mail.example"),
                Recipient.to("Carla", "c@mail.example"), Recipient.cc("", "dora@mail.example"));
        String to = Addressing.line(recipients, Recipient.Kind.TO);
        assertThat(Addressing.read(to, "")).isEqualTo(recipients.subList(0, 3));
    }

    @Test
    void whoStandsInBothLinesGetsItOnce() {
        assertThat(Addressing.read("a@mail.example", "A@mail.example")).containsExactly(Recipient.to("", "a@mail.example"));
    }

    @Test
    void whatIsNoAddressStaysAsItWasTyped() {
        assertThat(Addressing.read("nobody at all", "")).containsExactly(Recipient.to("", "nobody at all"));
        assertThat(Addressing.read(" , ;", "")).isEmpty();
    }
}
