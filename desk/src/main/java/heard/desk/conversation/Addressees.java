package heard.desk.conversation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import heard.desk.conversation.Participants.Participant;
import heard.desk.customer.Customer;
import heard.desk.customer.Customers;
import heard.desk.customer.Identity;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** To whom an answer goes where nobody has chosen: everybody who takes part, so that nobody is dropped by accident. */
@Component
public class Addressees {
    private final Timelines timelines;
    private final Participants participants;
    private final Customers customers;
    private final ObjectProvider<SendingAddresses> senders;

    Addressees(Timelines timelines, Participants participants, Customers customers, ObjectProvider<SendingAddresses> senders) {
        this.timelines = timelines;
        this.participants = participants;
        this.customers = customers;
        this.senders = senders;
    }

    /** Of an answer to the newest letter; the caller has asked for the rights. Nobody where no address is known. */
    public List<Recipient> of(Conversation conversation) {
        Message letter = newestLetter(timelines.of(conversation, null).messages()).orElse(null);
        return customers.find(conversation.customer())
                .map(customer -> answerTo(letter, customer, participants.of(conversation.id()),
                        address -> senders.stream().anyMatch(known -> known.isOurs(address))))
                .orElse(List.of());
    }

    /** The newest letter of a person among the messages. */
    public static Optional<Message> newestLetter(List<Message> messages) {
        return messages.reversed().stream().filter(message -> message.kind() == MessageKind.INBOUND)
                .filter(message -> message.nature() == Nature.PERSONAL || message.nature() == Nature.CALENDAR).findFirst();
    }

    /**
     * The answer to all: to whoever wrote the given or the newest letter, copy to whom that letter named and who takes part.
     *
     * @param ours tells the desk's own addresses, which get no answer
     */
    public static List<Recipient> answerTo(@Nullable Message letter, Customer customer, List<Participant> participants,
            Predicate<String> ours) {
        Map<String, Recipient> all = new LinkedHashMap<>();
        if (letter != null && !letter.authorAddress().isBlank() && !ours.test(letter.authorAddress()))
            add(all, Recipient.to(letter.authorName(), letter.authorAddress()));
        else
            customer.email().map(Identity::shown).ifPresent(address -> add(all, Recipient.to(customer.name(), address)));
        if (letter != null)
            letter.recipients().stream().filter(other -> !ours.test(other.address()))
                    .forEach(other -> add(all, Recipient.cc(other.name(), other.address())));
        participants.stream().filter(participant -> !ours.test(participant.address()))
                .forEach(participant -> add(all, Recipient.cc(participant.name(), participant.address())));
        return List.copyOf(all.values());
    }

    private static void add(Map<String, Recipient> all, Recipient recipient) {
        if (!recipient.address().isBlank())
            all.putIfAbsent(recipient.address(), recipient);
    }
}
