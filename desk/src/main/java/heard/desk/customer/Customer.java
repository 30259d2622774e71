package heard.desk.customer;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** A person who writes to the desk. */
public record Customer(CustomerId id, String name, @Nullable String language, String note, Preferences preferences,
        List<Identity> identities, Instant createdAt, int version) {
    public Customer {
        identities = List.copyOf(identities);
    }

    /** What people who know them can change. */
    public record Known(String name, @Nullable String language, String note, Preferences preferences) {}

    public Known known() {
        return new Known(name, language, note, preferences);
    }

    /** How an answer calls them, in the nominative: as they like it, else by their name; empty where neither is known. */
    public String called() {
        return preferences.calledAs().isEmpty() ? name : preferences.calledAs();
    }

    /** The address an answer by mail goes to. */
    public Optional<Identity> email() {
        return identities.stream().filter(identity -> identity.kind() == IdentityKind.EMAIL).findFirst();
    }

    /** What to call them where a line needs a name: their name, else an address. */
    public String shownName() {
        return !name.isBlank() ? name : identities.stream().map(Identity::shown).findFirst().orElse("—");
    }
}
