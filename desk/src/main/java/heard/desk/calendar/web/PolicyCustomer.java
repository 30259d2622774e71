package heard.desk.calendar.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import heard.desk.conversation.Conversations;
import heard.desk.customer.Customer;
import heard.desk.customer.CustomerId;
import heard.desk.customer.Customers;
import heard.desk.customer.Identity;
import heard.desk.customer.IdentityKind;
import heard.desk.identity.Access;
import org.springframework.stereotype.Component;

/** The customer for whom alone deadlines are, as a field names them: by address or number, or by a name that only one has. */
@Component
class PolicyCustomer {
    private final Customers customers;
    private final Conversations conversations;

    PolicyCustomer(Customers customers, Conversations conversations) {
        this.customers = customers;
        this.conversations = conversations;
    }

    /** What a field says. */
    sealed interface Named {
        /** Nobody in particular. */
        record Nobody() implements Named {}

        record One(CustomerId id) implements Named {}

        record Unknown() implements Named {}

        /** Several are called so. */
        record Several() implements Named {}
    }

    /** Leads name only those whom they see; to them all others are unknown. */
    Named read(Access access, String typed) {
        String text = typed.strip();
        if (text.isEmpty())
            return new Named.Nobody();
        if (text.indexOf('\0') >= 0)
            return new Named.Unknown();
        Optional<CustomerId> byAddress = IdentityKind.EMAIL.accepts(text)
                ? customers.byIdentity(IdentityKind.EMAIL, text)
                : IdentityKind.PHONE.accepts(text) ? customers.byIdentity(IdentityKind.PHONE, text) : Optional.empty();
        List<CustomerId> found = byAddress.map(List::of).orElseGet(() -> customers.called(text));
        Set<CustomerId> known = access.administers() ? Set.copyOf(found) : conversations.known(access, found);
        if (known.isEmpty())
            return new Named.Unknown();
        return known.size() == 1 ? new Named.One(known.iterator().next()) : new Named.Several();
    }

    /** What a field says of somebody: their address, which is theirs alone, else their name. */
    String typed(CustomerId id) {
        Optional<Customer> customer = customers.find(id);
        return customer.flatMap(Customer::email).map(Identity::shown).orElseGet(() -> customer.map(Customer::shownName).orElse(""));
    }

    /** What to call somebody where the reader may know them; empty where not. */
    Optional<String> name(Access access, CustomerId id) {
        if (!access.administers() && conversations.known(access, List.of(id)).isEmpty())
            return Optional.empty();
        return customers.find(id).map(Customer::shownName);
    }
}
