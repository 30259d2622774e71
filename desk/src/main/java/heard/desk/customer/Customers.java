package heard.desk.customer;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import heard.desk.platform.event.Event;
import heard.desk.platform.event.EventLog;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The customers of the desk. Who may see one is decided by their conversations, not here. */
@Component
public class Customers {
    public static final int NOTE_LENGTH = 10_000;

    /** The event that tells of a new name, address or number, to those who keep them elsewhere; it names the customer. */
    public static final String CHANGED = "customer.changed";

    private final CustomerStore store;
    private final EventLog events;

    Customers(CustomerStore store, EventLog events) {
        this.store = store;
        this.events = events;
    }

    public Optional<Customer> find(CustomerId id) {
        return store.find(id);
    }

    public Map<CustomerId, Customer> find(Collection<CustomerId> ids) {
        Map<CustomerId, Customer> found = new HashMap<>();
        store.find(ids).forEach(customer -> found.put(customer.id(), customer));
        return found;
    }

    /** What to call each in a list: the name, or where none is known the first address or number. */
    public Map<CustomerId, String> names(Collection<CustomerId> ids) {
        return store.names(ids);
    }

    public Optional<CustomerId> byIdentity(IdentityKind kind, String shown) {
        return store.byIdentity(kind, kind.normalise(shown));
    }

    /** Those of exactly this name, whatever its capitals; a few at most. */
    public List<CustomerId> called(String name) {
        return store.called(name.strip());
    }

    /** Finds or makes a customer for each newcomer, in few statements, also while others do the same. */
    @Transactional
    public Map<Newcomer, CustomerId> welcome(Collection<Newcomer> newcomers) {
        Map<IdentityKind, TreeMap<String, Newcomer>> byKind = new TreeMap<>();
        newcomers.forEach(
                newcomer -> byKind.computeIfAbsent(newcomer.kind(), kind -> new TreeMap<>()).putIfAbsent(newcomer.value(), newcomer));
        Map<Newcomer, CustomerId> welcomed = new HashMap<>();
        byKind.forEach((kind, byValue) -> {
            var known = welcome(kind, byValue);
            newcomers.stream().filter(newcomer -> newcomer.kind() == kind)
                    .forEach(newcomer -> welcomed.put(newcomer, known.get(newcomer.value())));
        });
        return welcomed;
    }

    private Map<String, CustomerId> welcome(IdentityKind kind, Map<String, Newcomer> byValue) {
        var known = store.byValues(kind, byValue.keySet());
        var unknown = new LinkedHashMap<>(byValue);
        unknown.keySet().removeAll(known.keySet());
        if (unknown.isEmpty())
            return known;
        store.insert(unknown);
        return store.byValues(kind, byValue.keySet());
    }

    /** False where somebody else has changed the customer since this version was read. */
    @Transactional
    public boolean change(CustomerId id, int version, Customer.Known known) {
        return told(id, store.update(id, version, new Customer.Known(IdentityKind.cut(known.name().strip(), Newcomer.NAME_LENGTH),
                known.language(), IdentityKind.cut(known.note().strip(), NOTE_LENGTH), known.preferences())));
    }

    private boolean told(CustomerId id, boolean changed) {
        if (changed)
            events.append(new Event(CHANGED, id.value(), null, null, Map.of()));
        return changed;
    }

    @Transactional
    public void nameIfNameless(CustomerId id, String name) {
        if (!name.isBlank())
            told(id, store.nameIfNameless(id, IdentityKind.cut(name.strip(), Newcomer.NAME_LENGTH)));
    }

    /** False where the address or number is somebody's already; the caller has asked {@link IdentityKind#accepts}. */
    @Transactional
    public boolean addIdentity(CustomerId id, IdentityKind kind, String shown) {
        if (!kind.accepts(shown))
            throw new IllegalArgumentException("That is no identity of the kind " + kind.code());
        return told(id, store.addIdentity(id, kind, shown.strip()));
    }

    /** False where it is the last one, by which alone the customer is known. */
    @Transactional
    public boolean removeIdentity(CustomerId id, IdentityKind kind, String value) {
        store.lock(id);
        return told(id, store.removeIdentity(id, kind, value));
    }

    public void markUndeliverable(String address, String reason) {
        store.markUndeliverable(IdentityKind.EMAIL.normalise(address), reason);
    }

    public void markDeliverable(String address) {
        store.markDeliverable(IdentityKind.EMAIL.normalise(address));
    }
}
