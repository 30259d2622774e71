package heard.desk.channel.email;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;

import heard.desk.conversation.MessageId;
import heard.desk.platform.secret.SecretBox;
import org.junit.jupiter.api.Test;

/** Signed names of our own messages. */
class MailTokensTest {
    private final MailTokens tokens = new MailTokens(box("one key of thirty-two bytes, or more"));
    private final MessageId message = new MessageId(UUID.fromString("0190b2a0-7c1f-7d3a-9e55-0123456789ab"));

    private static SecretBox box(String key) {
        return new SecretBox(key.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aNameIsReadBackAlsoInCapitals() {
        String name = tokens.messageId(message, "example.org");
        assertThat(tokens.read(name)).contains(new MailTokens.Token.Signed(message));
        assertThat(tokens.read(name.toUpperCase(Locale.ROOT))).contains(new MailTokens.Token.Signed(message));
    }

    @Test
    void theSameMessageAlwaysHasTheSameName() {
        assertThat(tokens.messageId(message, "example.org")).isEqualTo(tokens.messageId(message, "example.org"));
    }

    @Test
    void aReplyAddressIsReadBack() {
        String address = tokens.replyAddress(message, "support@example.org").orElseThrow();
        assertThat(address).startsWith("support+h").endsWith("@example.org");
        assertThat(address.indexOf('@')).isLessThanOrEqualTo(64);
        assertThat(tokens.readAddress(address)).contains(new MailTokens.Token.Signed(message));
    }

    @Test
    void anAddressThatWouldGrowTooLongGetsNoToken() {
        assertThat(tokens.replyAddress(message, "the-customer-care-of-the-whole-company@example.org")).isEmpty();
    }

    @Test
    void everySingleChangedLetterIsAForgery() {
        String name = tokens.messageId(message, "example.org");
        for (int i = 2; i < name.indexOf('@'); i++) {
            if (name.charAt(i) == '.')
                continue;
            String forged = name.substring(0, i) + (name.charAt(i) == 'q' ? 'r' : 'q') + name.substring(i + 1);
            // The last letter of an id carries two unused bits: another spelling of the same id is no forgery.
            assertThat(tokens.read(forged).orElseThrow()).as(forged).satisfiesAnyOf(
                    token -> assertThat(token).isInstanceOf(MailTokens.Token.Forged.class),
                    token -> assertThat(token).isEqualTo(new MailTokens.Token.Signed(message)));
        }
    }

    @Test
    void theKeyOfAnotherDeskSignsNothingHere() {
        String name = new MailTokens(box("another key of thirty-two bytes or so")).messageId(message, "example.org");
        assertThat(tokens.read(name)).contains(new MailTokens.Token.Forged());
    }

    @Test
    void namesOfOthersAreNoTokens() {
        assertThat(tokens.read("CAF12@mail.example.net")).isEmpty();
        assertThat(tokens.read("h.short.name@example.net")).isEmpty();
        assertThat(tokens.readAddress("support@example.org")).isEmpty();
        assertThat(tokens.readAddress("support+hotel@example.org")).isEmpty();
    }
}
