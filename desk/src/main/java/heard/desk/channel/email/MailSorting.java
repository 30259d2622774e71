package heard.desk.channel.email;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import heard.desk.channel.email.mime.MailAddress;
import heard.desk.conversation.Channel;
import heard.desk.conversation.ConversationId;
import heard.desk.conversation.Correspondence;
import heard.desk.conversation.Correspondence.Strand;
import heard.desk.conversation.MessageId;
import heard.desk.customer.Customer;
import heard.desk.customer.CustomerId;
import heard.desk.customer.Customers;
import heard.desk.customer.IdentityKind;
import org.springframework.stereotype.Component;

/**
 * Gathers, in few statements for a whole batch, what {@link Threading} must know, and lets each mail of the batch know of those
 * before it. Most mails carry no clue at all, and cost no statement.
 */
@Component
final class MailSorting {
    private final MailTokens tokens;
    private final MailLedgerStore ledger;
    private final Correspondence correspondence;
    private final Customers customers;

    MailSorting(MailTokens tokens, MailLedgerStore ledger, Correspondence correspondence, Customers customers) {
        this.tokens = tokens;
        this.ledger = ledger;
        this.correspondence = correspondence;
        this.customers = customers;
    }

    /** A mail, what it points to, and whether one of its tokens is forged. */
    record Clued(ReadMail mail, Threading.Clues clues, boolean forged) {}

    Clued clued(ReadMail mail) {
        Set<MessageId> signed = new LinkedHashSet<>();
        Set<String> forged = new HashSet<>();
        List<String> names = new ArrayList<>(mail.parsed().references());
        if (mail.parsed().bounce() != null && mail.parsed().bounce().originalMessageId() != null)
            names.add(mail.parsed().bounce().originalMessageId());
        for (String name : names.reversed()) {
            tokens.read(name).ifPresent(token -> {
                switch (token) {
                    case MailTokens.Token.Signed ours -> signed.add(ours.message());
                    case MailTokens.Token.Forged forgery -> forged.add(name);
                }
            });
        }
        addressed(mail).forEach(address -> tokens.readAddress(address).ifPresent(token -> {
            switch (token) {
                case MailTokens.Token.Signed ours -> signed.add(ours.message());
                case MailTokens.Token.Forged forgery -> forged.add(address);
            }
        }));
        var clues = new Threading.Clues(mail.authorAddress(), mail.nature(), mail.subject(), List.copyOf(signed),
                List.copyOf(names.reversed()), Subjects.number(mail.subject()).orElse(null));
        return new Clued(mail, clues, !forged.isEmpty());
    }

    private static List<String> addressed(ReadMail mail) {
        List<String> addresses = new ArrayList<>(mail.parsed().deliveredTo());
        mail.parsed().to().forEach(to -> addresses.add(to.address()));
        mail.parsed().cc().forEach(cc -> addresses.add(cc.address()));
        return addresses;
    }

    /** What is known of the clues of a batch; grows as the batch is gone through. */
    static final class Knowledge {
        private final Map<MessageId, Threading.Place> messages = new HashMap<>();
        private final Map<String, Threading.Place> names = new HashMap<>();
        private final Map<Long, Threading.Place> numbers = new HashMap<>();
        private final Map<ConversationId, Set<String>> participants = new HashMap<>();
        private final Set<String> ourAddresses;

        Knowledge(Set<String> ourAddresses) {
            this.ourAddresses = ourAddresses;
        }

        Threading.Known asKnown() {
            return new Threading.Known(messages, names, numbers, participants);
        }

        /** The mails behind may answer this one. */
        void add(ReadMail mail, Threading.Place place) {
            if (mail.parsed().messageId() != null)
                names.put(mail.parsed().messageId(), place);
            Set<String> people = participants.computeIfAbsent(place.conversation(), id -> new HashSet<>());
            people.add(mail.authorAddress());
            for (List<MailAddress> addresses : List.of(mail.parsed().to(), mail.parsed().cc()))
                addresses.forEach(address -> people.add(address.address().toLowerCase(Locale.ROOT)));
            people.removeAll(ourAddresses);
        }
    }

    Knowledge knowledge(List<Clued> mails, Set<String> ourAddresses) {
        var knowledge = new Knowledge(ourAddresses);
        Set<MessageId> wanted = new HashSet<>();
        Set<String> names = new HashSet<>();
        Set<Long> numbers = new HashSet<>();
        for (Clued mail : mails) {
            wanted.addAll(mail.clues().tokens());
            names.addAll(mail.clues().names());
            if (mail.clues().number() != null)
                numbers.add(mail.clues().number());
        }
        Map<String, MessageId> byName = ledger.byName(names);
        wanted.addAll(byName.values());
        Map<MessageId, Strand> strands = correspondence.ofMessages(wanted);
        Map<Long, Strand> byNumber = correspondence.ofNumbers(numbers, Channel.EMAIL);
        strands.forEach((message, strand) -> knowledge.messages.put(message, place(strand)));
        byNumber.forEach((number, strand) -> knowledge.numbers.put(number, place(strand)));
        byName.forEach((name, message) -> {
            Strand strand = strands.get(message);
            if (strand != null)
                knowledge.names.put(name, place(strand));
        });
        people(strands.values(), byNumber.values(), knowledge);
        return knowledge;
    }

    private static Threading.Place place(Strand strand) {
        return new Threading.Place(strand.thread(), strand.conversation(), strand.number(), strand.subject());
    }

    /** Who takes part: whoever wrote or was written to, and all addresses of the customer; never the desk itself. */
    private void people(Collection<Strand> byMessage, Collection<Strand> byNumber, Knowledge knowledge) {
        Map<ConversationId, CustomerId> owners = new LinkedHashMap<>();
        byMessage.forEach(strand -> owners.put(strand.conversation(), strand.customer()));
        byNumber.forEach(strand -> owners.put(strand.conversation(), strand.customer()));
        if (owners.isEmpty())
            return;
        Map<CustomerId, Customer> found = customers.find(new HashSet<>(owners.values()));
        Map<ConversationId, Set<String>> addresses = correspondence.addresses(owners.keySet());
        owners.forEach((conversation, owner) -> {
            Set<String> people = new HashSet<>(addresses.getOrDefault(conversation, Set.of()));
            Customer customer = found.get(owner);
            if (customer != null)
                customer.identities().stream().filter(identity -> identity.kind() == IdentityKind.EMAIL)
                        .forEach(identity -> people.add(identity.value()));
            people.removeAll(knowledge.ourAddresses);
            knowledge.participants.put(conversation, people);
        });
    }
}
