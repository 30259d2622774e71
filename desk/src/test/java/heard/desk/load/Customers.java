package heard.desk.load;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import heard.desk.customer.Customer;
import heard.desk.customer.CustomerId;
import heard.desk.customer.Identity;
import heard.desk.customer.IdentityKind;
import heard.desk.customer.Preferences;
import heard.desk.platform.database.CopyRows;

/** The made-up customers. Only their keys are held; who somebody is follows from their place in the row. */
final class Customers {
    private static final double NEW = 0.45;
    private final List<Phrases> languages;
    private final List<UUID> ids = new ArrayList<>();
    private final CopyRows customers = new CopyRows("customer (id, name, language, created_at)");
    private final CopyRows identities = new CopyRows("customer_identity (id, customer_id, kind, value, shown, created_at)");

    Customers(List<Phrases> languages) {
        this.languages = languages;
    }

    /** Somebody who writes now: mostly one who has written of late, or has never before. */
    int next(Chance chance, Instant at) {
        if (!ids.isEmpty() && !chance.happens(NEW))
            return ids.size() - 1 - Math.min(ids.size() - 1, chance.rank(2 + ids.size()) + chance.below(40));
        long millis = at.toEpochMilli();
        ids.add(chance.id(millis));
        int place = ids.size() - 1;
        Customer made = get(place);
        customers.add(made.id().value(), made.name(), made.language(), made.createdAt());
        for (int i = 0; i < made.identities().size(); i++) {
            Identity identity = made.identities().get(i);
            identities.add(new UUID(ids.get(place).getMostSignificantBits(), (ids.get(place).getLeastSignificantBits() & ~7L) | i),
                    made.id().value(), identity.kind().code(), identity.value(), identity.shown(), made.createdAt());
        }
        return place;
    }

    Phrases language(int place) {
        return languages.get(place % languages.size());
    }

    Customer get(int place) {
        UUID id = ids.get(place);
        var chance = new Chance(place);
        String name = language(place).person(chance);
        String address = Phrases.account(chance) + place + "@" + Phrases.account(chance) + ".example";
        List<Identity> identities = new ArrayList<>(List.of(new Identity(IdentityKind.EMAIL, address, address, null, null)));
        if (chance.happens(0.3)) {
            // the place makes it the only one of its kind
            String own = "+370" + (600_000_000L + place);
            identities.add(new Identity(IdentityKind.PHONE, own, own, null, null));
        }
        return new Customer(new CustomerId(id), name, language(place).code(), "", Preferences.UNKNOWN, identities,
                Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16), 0);
    }

    List<CopyRows.Filled> take() {
        return List.of(customers.take(), identities.take());
    }
}
