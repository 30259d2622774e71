package heard.desk.conversation.web;

import heard.desk.conversation.Conversation;
import heard.desk.conversation.Participants;
import heard.desk.conversation.customers.CustomerForm;
import heard.desk.conversation.customers.PreferencesForm;
import heard.desk.customer.Customer;
import heard.desk.customer.Customers;
import heard.desk.customer.IdentityKind;
import heard.desk.identity.Access;
import heard.desk.platform.CommonError;
import heard.desk.platform.DeskException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The people of a conversation: who takes part, and what is known of the customer. */
@Controller
class PeopleOfConversationController {
    private static final int MOST_NAME = 200;
    private static final int MOST_NOTE = 10_000;

    private final Participants participants;
    private final Customers customers;
    private final Target target;

    PeopleOfConversationController(Participants participants, Customers customers, Target target) {
        this.participants = participants;
        this.customers = customers;
        this.target = target;
    }

    @PostMapping("/conversations/{number}/participants")
    String add(Access access, @PathVariable long number, @RequestParam String address,
            @RequestParam(required = false) @Nullable String in) {
        var read = Addressing.read(address, "");
        if (read.isEmpty())
            throw new DeskException(heard.desk.conversation.ConversationError.RECIPIENT_WRONG, "An address is missing");
        var id = target.id(access, number);
        read.forEach(one -> participants.add(access, id, new Participants.Participant(one.name(), one.address())));
        return "redirect:" + Whence.of(in).to(number, "saved");
    }

    @PostMapping("/conversations/{number}/participants/removal")
    String remove(Access access, @PathVariable long number, @RequestParam String address,
            @RequestParam(required = false) @Nullable String in) {
        participants.remove(access, target.id(access, number), address);
        return "redirect:" + Whence.of(in).to(number, "saved");
    }

    /** What the form says of the customer; Spring fills it by its component names. Without a language it stays as it is. */
    record Known(int version, String name, String note, @Nullable String language, @Nullable String in) {}

    @PostMapping("/conversations/{number}/customer")
    String change(Access access, @PathVariable long number, Known known, PreferencesForm liked) {
        var customer = customer(access, number);
        if (known.name().length() > MOST_NAME || known.note().length() > MOST_NOTE || !liked.fits())
            throw new DeskException(CommonError.TOO_LARGE, "A name has at most 200 characters, a note 10,000");
        String language = known.language() == null ? customer.language() : CustomerForm.knownLanguage(known.language());
        if (!customers.change(customer.id(), known.version(), new Customer.Known(known.name().replace("\0", ""), language,
                known.note().replace("\0", ""), liked.over(customer.preferences()))))
            throw new DeskException(CommonError.CONFLICT, "Somebody else has changed this customer");
        return "redirect:" + Whence.of(known.in()).to(number, "saved");
    }

    /** An address that was refused for good is tried again from now on. */
    @PostMapping("/conversations/{number}/customer/reachable")
    String lift(Access access, @PathVariable long number, @RequestParam String address,
            @RequestParam(required = false) @Nullable String in) {
        var customer = customer(access, number);
        boolean theirs = customer.identities().stream()
                .anyMatch(identity -> identity.kind() == IdentityKind.EMAIL
                        && identity.value().equals(IdentityKind.EMAIL.normalise(address)));
        if (!theirs)
            throw DeskException.notFound("The address");
        customers.markDeliverable(address);
        return "redirect:" + Whence.of(in).to(number, "reachable");
    }

    private Customer customer(Access access, long number) {
        Conversation conversation = target.of(access, number);
        if (!access.works(conversation.scope()))
            throw DeskException.forbidden("The right to change customers is missing");
        return customers.find(conversation.customer()).orElseThrow();
    }
}
