package heard.desk.channel.email.mime;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a mail server said about a mail that did not arrive.
 *
 * @param status            the enhanced status code, such as {@code 5.1.1}
 * @param diagnostic        the words of the server that refused
 * @param recipients        the addresses that were not reached, lower case
 * @param originalMessageId Message-ID of the mail that did not arrive, without angle brackets
 */
public record Bounce(Outcome outcome, @Nullable String status, @Nullable String diagnostic, List<String> recipients,
        @Nullable String originalMessageId) {
    public Bounce {
        recipients = List.copyOf(recipients);
    }

    /** Whether it is worth trying again. */
    public enum Outcome {
        /** The address or the mail was refused for good. */
        PERMANENT,
        /** Given up, but for a reason that may pass (mailbox full, server out of reach). */
        TEMPORARY,
        /** Not given up: the server goes on trying. */
        DELAYED
    }
}
