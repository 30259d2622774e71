package heard.desk.exchange;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import heard.desk.conversation.Conversations;
import heard.desk.customer.Customer;
import heard.desk.customer.CustomerId;
import heard.desk.customer.Customers;
import heard.desk.customer.IdentityKind;
import heard.desk.identity.Access;
import heard.desk.identity.Right;
import heard.desk.platform.DeskException;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Customers, found by what they are known by; one exists for the caller where the caller sees a conversation of theirs. */
@RestController
class CustomerApiController {
    private final Customers customers;
    private final Conversations conversations;

    CustomerApiController(Customers customers, Conversations conversations) {
        this.customers = customers;
        this.conversations = conversations;
    }

    @GetMapping(path = "/api/v1/customers", produces = MediaType.APPLICATION_JSON_VALUE)
    PageJson<CustomerJson> find(Access access, @RequestParam MultiValueMap<String, String> query) {
        access.require(Right.READ);
        var parameters = new Parameters(query).only(Set.of("email", "phone"));
        String email = parameters.one("email");
        String phone = parameters.one("phone");
        if ((email == null) == (phone == null))
            throw Parameters.wrong("email", "or phone is needed, one of them");
        var kind = email == null ? IdentityKind.PHONE : IdentityKind.EMAIL;
        Set<CustomerId> found = new LinkedHashSet<>(
                customers.byIdentity(kind, Objects.requireNonNullElse(email, String.valueOf(phone))).stream().toList());
        return new PageJson<>(visible(access, found).map(CustomerJson::of).toList(), null);
    }

    @GetMapping(path = "/api/v1/customers/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    CustomerJson show(Access access, @PathVariable String id) {
        access.require(Right.READ);
        var customer = new CustomerId(ConversationApiController.id(id, "Customer"));
        return visible(access, Set.of(customer)).findFirst().map(CustomerJson::of)
                .orElseThrow(() -> DeskException.notFound("Customer " + id));
    }

    private Stream<Customer> visible(Access access, Set<CustomerId> found) {
        List<CustomerId> known = List.copyOf(conversations.known(access, found));
        return customers.find(known).values().stream();
    }
}
