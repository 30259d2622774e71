package heard.desk.exchange;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import heard.desk.customer.Customer;
import org.jspecify.annotations.Nullable;

/** A customer as programs see them. */
record CustomerJson(UUID id, String name, @Nullable String language, String note, List<IdentityJson> identities, Instant createdAt,
        int version) {

    /** One address or number; {@code undeliverableSince} where a mail server refused it for good. */
    record IdentityJson(String kind, String value, @Nullable Instant undeliverableSince) {}

    static CustomerJson of(Customer customer) {
        return new CustomerJson(customer.id().value(), customer.name(), customer.language(), customer.note(),
                customer.identities().stream()
                        .map(one -> new IdentityJson(one.kind().code(), one.shown(), one.undeliverableSince())).toList(),
                customer.createdAt(), customer.version());
    }
}
