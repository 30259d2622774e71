package heard.desk.channel.email;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import heard.desk.channel.email.mime.Bounce;
import heard.desk.channel.email.mime.MailAddress;
import heard.desk.channel.email.mime.ParsedMail;
import heard.desk.conversation.Channel;
import heard.desk.conversation.ConversationId;
import heard.desk.conversation.Incoming;
import heard.desk.conversation.Limits;
import heard.desk.conversation.MessageDetail;
import heard.desk.conversation.MessageId;
import heard.desk.conversation.Nature;
import heard.desk.conversation.Recipient;
import heard.desk.conversation.ThreadId;
import heard.desk.customer.CustomerId;
import heard.desk.customer.Customers;
import heard.desk.customer.IdentityKind;
import heard.desk.customer.Newcomer;
import heard.desk.identity.TeamId;

/** Turns a batch of read mails into what conversations take in. */
final class IncomingMails {
    private final Mailbox mailbox;
    private final TeamId team;
    private final Customers customers;
    private final MailSorting sorting;

    IncomingMails(Mailbox mailbox, TeamId team, Customers customers, MailSorting sorting) {
        this.mailbox = mailbox;
        this.team = team;
        this.customers = customers;
        this.sorting = sorting;
    }

    List<Incoming> of(List<MailSorting.Clued> mails, List<MessageId> ids, Set<String> ourAddresses) {
        var knowledge = sorting.knowledge(mails, ourAddresses);
        List<Threading.Decision> decisions = new ArrayList<>();
        List<Threading.Place> places = new ArrayList<>();
        for (MailSorting.Clued mail : mails) {
            var decision = Threading.decide(mail.clues(), knowledge.asKnown());
            Threading.Place place = switch (decision) {
                case Threading.Decision.Opens opens ->
                    new Threading.Place(ThreadId.next(), ConversationId.next(), 0, mail.mail().subject());
                case Threading.Decision.Continues continues -> continues.place();
            };
            knowledge.add(mail.mail(), place);
            decisions.add(decision);
            places.add(place);
        }
        Map<MessageId, Newcomer> newcomers = newcomers(mails, ids, decisions);
        Map<Newcomer, CustomerId> welcomed = newcomers.isEmpty() ? Map.of() : customers.welcome(newcomers.values());
        List<Incoming> incoming = new ArrayList<>();
        for (int i = 0; i < mails.size(); i++) {
            Newcomer newcomer = newcomers.get(ids.get(i));
            incoming.add(incoming(mails.get(i), ids.get(i), decisions.get(i), newcomer == null
                    ? new Incoming.Continues(places.get(i).conversation(), places.get(i).thread())
                    : opens(places.get(i), newcomer, Objects.requireNonNull(welcomed.get(newcomer)))));
        }
        return incoming;
    }

    /** Of each mail that opens a conversation, who wrote it; made once, since telling the language of a text takes its time. */
    private Map<MessageId, Newcomer> newcomers(List<MailSorting.Clued> mails, List<MessageId> ids, List<Threading.Decision> decisions) {
        Map<MessageId, Newcomer> newcomers = new HashMap<>();
        for (int i = 0; i < mails.size(); i++) {
            if (decisions.get(i) instanceof Threading.Decision.Opens)
                newcomers.put(ids.get(i), newcomer(mails.get(i).mail()));
        }
        return newcomers;
    }

    private Newcomer newcomer(ReadMail mail) {
        MailAddress author = mail.author();
        String name = author.name() == null ? "" : Storable.text(author.name());
        return new Newcomer(IdentityKind.EMAIL, Storable.text(author.address()), name, language(mail));
    }

    private String language(ReadMail mail) {
        return MailLanguage.of(mail.parsed().ownText(), mailbox.settings().language()).code();
    }

    private Incoming.Opens opens(Threading.Place place, Newcomer newcomer, CustomerId customer) {
        return new Incoming.Opens(place.conversation(), place.thread(), customer, mailbox.id().value(), team, newcomer.language());
    }

    private Incoming incoming(MailSorting.Clued clued, MessageId id, Threading.Decision decision, Incoming.Place place) {
        ReadMail mail = clued.mail();
        ParsedMail parsed = mail.parsed();
        MailAddress author = mail.author();
        boolean permanent = parsed.bounce() != null && parsed.bounce().outcome() == Bounce.Outcome.PERMANENT;
        return new Incoming(id, Channel.EMAIL, place,
                new Incoming.Author(author.name() == null ? "" : Storable.text(author.name()), Storable.text(author.address())),
                content(clued, decision), mail.nature(), permanent, mail.fetched().arrivedAt(), recipients(parsed),
                MailContent.files(parsed),
                mail.fetched().raw());
    }

    private static Incoming.Content content(MailSorting.Clued clued, Threading.Decision decision) {
        List<String> besides = new ArrayList<>();
        if (clued.forged())
            besides.add(MailFlawCodes.FORGED_TOKEN);
        if (clued.mail().fetched().oversize())
            besides.add(MailFlawCodes.OVERSIZE);
        return MailContent.of(clued.mail(), besides, detail(clued.mail(), decision));
    }

    private static Map<String, String> detail(ReadMail mail, Threading.Decision decision) {
        Map<String, String> detail = new HashMap<>(MailDetail.of(mail));
        switch (decision) {
            case Threading.Decision.Opens opens -> {
                if (opens.related() != null && mail.nature() != Nature.LIST)
                    detail.put(MessageDetail.RELATED, opens.related().toString());
            }
            case Threading.Decision.Continues continues -> {
                if (continues.changedSubject())
                    detail.put(MessageDetail.SUGGEST_SPLIT, "true");
            }
        }
        return detail;
    }

    private static List<Recipient> recipients(ParsedMail parsed) {
        return Stream.concat(parsed.to().stream().map(to -> new Recipient(Recipient.Kind.TO, name(to), Storable.text(to.address()))),
                parsed.cc().stream().map(cc -> new Recipient(Recipient.Kind.CC, name(cc), Storable.text(cc.address()))))
                .limit(Limits.RECIPIENTS).toList();
    }

    private static String name(MailAddress address) {
        return address.name() == null ? "" : Storable.text(address.name());
    }
}
