package heard.desk.customer;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * One address or number of a customer.
 *
 * @param value              the form that is compared
 * @param shown              the form that the customer used
 * @param undeliverableSince when a mail server refused it for good; nothing is sent there until an agent lifts it
 */
public record Identity(IdentityKind kind, String value, String shown, @Nullable Instant undeliverableSince,
        @Nullable String undeliverableReason) {}
