package heard.desk.conversation.customers;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import heard.desk.conversation.ConversationLists;
import heard.desk.conversation.ListFilter;
import heard.desk.conversation.ListPage;
import heard.desk.conversation.ListView;
import heard.desk.conversation.Tags;
import heard.desk.customer.Customer;
import heard.desk.customer.CustomerId;
import heard.desk.customer.Customers;
import heard.desk.customer.IdentityKind;
import heard.desk.customer.Preferences;
import heard.desk.identity.Access;
import heard.desk.identity.Directory;
import heard.desk.identity.Page;
import heard.desk.platform.DeskException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A customer: how to reach them, what we know of them, and what they have written about. */
@Controller
class CustomerController {
    private static final int A_PAGE = 50;

    private final Customers customers;
    private final ConversationLists lists;
    private final Tags tags;
    private final Directory directory;

    CustomerController(Customers customers, ConversationLists lists, Tags tags, Directory directory) {
        this.customers = customers;
        this.lists = lists;
        this.tags = tags;
        this.directory = directory;
    }

    /** A customer whom the reader may see, since they see one of the conversations. */
    private record Seen(Customer customer, ListPage conversations, boolean changeable) {}

    @GetMapping("/customers/{id}")
    ModelAndView show(Page page, @PathVariable UUID id, @RequestParam(required = false) @Nullable String cursor) {
        Seen seen = see(page.access(), id, cursor);
        return answer(page, seen, CustomerForm.of(seen.customer()), Optional.empty(), HttpStatus.OK);
    }

    @PostMapping("/customers/{id}")
    ModelAndView change(Page page, @PathVariable UUID id, @RequestParam Map<String, String> typed, PreferencesForm liked) {
        Seen seen = seeToChange(page.access(), id);
        CustomerForm form = CustomerForm.read(typed);
        if (!form.fits() || !liked.fits())
            return answer(page, seen, form, Optional.of(page.t("customers.too-long")), HttpStatus.UNPROCESSABLE_CONTENT);
        Preferences preferences = liked.over(seen.customer().preferences());
        if (customers.change(seen.customer().id(), form.version(), form.known(preferences)))
            return saved(id);
        Seen now = see(page.access(), id, null);
        return answer(page, now, form.on(now.customer().version()), Optional.of(page.t("customers.outdated")), HttpStatus.CONFLICT);
    }

    @PostMapping("/customers/{id}/identities")
    ModelAndView add(Page page, @PathVariable UUID id, @RequestParam String kind, @RequestParam String value) {
        Seen seen = seeToChange(page.access(), id);
        IdentityKind known = kind.equals(IdentityKind.PHONE.code()) ? IdentityKind.PHONE : IdentityKind.EMAIL;
        if (!known.accepts(value))
            return refused(page, seen, page.t("customers.identity.wrong." + known.code()));
        if (!customers.addIdentity(seen.customer().id(), known, value))
            return refused(page, seen, page.t("customers.identity.taken"));
        return saved(id);
    }

    @PostMapping("/customers/{id}/identities/removal")
    ModelAndView remove(Page page, @PathVariable UUID id, @RequestParam String kind, @RequestParam String value) {
        Seen seen = seeToChange(page.access(), id);
        boolean theirs = seen.customer().identities().stream()
                .anyMatch(identity -> identity.kind().code().equals(kind) && identity.value().equals(value));
        if (!theirs)
            return saved(id);
        if (!customers.removeIdentity(seen.customer().id(), IdentityKind.of(kind), value))
            return refused(page, seen, page.t("customers.identity.last"));
        return new ModelAndView("redirect:/customers/" + id + "?done=removed");
    }

    /** Mail is tried at the address again. */
    @PostMapping("/customers/{id}/identities/lifting")
    ModelAndView lift(Page page, @PathVariable UUID id, @RequestParam String value) {
        Seen seen = seeToChange(page.access(), id);
        if (seen.customer().identities().stream().anyMatch(identity -> identity.value().equals(value)))
            customers.markDeliverable(value);
        return saved(id);
    }

    private static ModelAndView saved(UUID id) {
        return new ModelAndView("redirect:/customers/" + id + "?done=saved");
    }

    private Seen see(Access access, UUID id, @Nullable String cursor) {
        var customer = new CustomerId(id);
        ListPage conversations = lists.list(access, ListFilter.of(ListView.ALL).withCustomer(customer), cursor, A_PAGE);
        if (conversations.rows().isEmpty() && cursor == null)
            conversations = lists.list(access, ListFilter.of(ListView.SPAM).withCustomer(customer), null, A_PAGE);
        if (conversations.rows().isEmpty() && cursor == null)
            throw DeskException.notFound("Customer " + id);
        Customer found = customers.find(customer).orElseThrow(() -> DeskException.notFound("Customer " + id));
        if (conversations.rows().isEmpty())
            return see(access, id, null);
        return new Seen(found, conversations, conversations.rows().stream().anyMatch(row -> access.works(row.scope())));
    }

    private Seen seeToChange(Access access, UUID id) {
        Seen seen = see(access, id, null);
        if (!seen.changeable())
            throw DeskException.forbidden("The right to change customers is missing");
        return seen;
    }

    private ModelAndView refused(Page page, Seen seen, String sentence) {
        return answer(page, seen, CustomerForm.of(seen.customer()), Optional.of(sentence), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView answer(Page page, Seen seen, CustomerForm form, Optional<String> problem, HttpStatus status) {
        var model = new HashMap<String, Object>(Map.of("customer", seen.customer(), "conversations", seen.conversations(), "changeable",
                seen.changeable(), "form", form, "tags", tags, "directory", directory));
        problem.ifPresent(sentence -> model.put("problem", sentence));
        ModelAndView view = page.show("customers/customer", model);
        view.setStatus(status);
        return view;
    }
}
