package heard.desk.conversation.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import heard.desk.conversation.Conversation;
import heard.desk.conversation.EntryKind;
import heard.desk.conversation.Message;
import heard.desk.conversation.MessageId;
import heard.desk.conversation.SendingAddresses;
import heard.desk.conversation.SendingAddresses.SendingAddress;
import heard.desk.conversation.Surroundings;
import heard.desk.conversation.Timelines;
import heard.desk.conversation.Timelines.Timeline;
import heard.desk.customer.Customer;
import heard.desk.customer.Customers;
import heard.desk.customer.Identity;
import heard.desk.identity.Page;
import heard.desk.platform.Contributions;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Gathers all that the page of a conversation shows. */
@Component
class ConversationPages {
    private static final int OTHERS = 20;

    private final Timelines timelines;
    private final Customers customers;
    private final Parts parts;
    private final Contributions<SendingAddresses> senders;

    ConversationPages(Timelines timelines, Customers customers, Parts parts, ObjectProvider<SendingAddresses> senders) {
        this.timelines = timelines;
        this.customers = customers;
        this.parts = parts;
        this.senders = new Contributions<>(senders);
    }

    /** The makers of the page's parts. */
    @Component
    record Parts(ListPanes lists, Heads heads, Lines lines, Composers composers, Cards cards, PresenceLine presence, Beside beside) {}

    /**
     * How the page was asked for.
     *
     * @param before  show what was said before this message
     * @param cameBy  the number that was asked for, where it leads elsewhere now
     * @param reading whether somebody reads it, and not only a hidden window
     */
    record Asked(Whence whence, @Nullable MessageId before, @Nullable Long cameBy, boolean reading, Composers.Wish wish) {}

    ConversationView of(Page page, Conversation conversation, Asked asked) {
        var access = page.access();
        var around = timelines.around(access, conversation, asked.before(), OTHERS);
        Timeline timeline = around.timeline();
        Optional<MessageId> readUpTo = around.readUpTo();
        Customer customer = customers.find(conversation.customer()).orElseThrow();
        var view = new ConversationView(conversation, parts.lists().beside(page, asked.whence(), conversation.number()),
                parts.heads().of(page, conversation), strips(page, new Known(conversation, timeline, customer, around.others()), asked),
                parts.lines().of(page, conversation, timeline, readUpTo), earlier(conversation, timeline, asked),
                parts.composers().of(page, new Composers.Ground(conversation, customer, around), asked.wish()),
                parts.cards().of(page, new Cards.Ground(conversation, customer, around.participants())),
                parts.presence().of(page, around.present()),
                parts.beside().around(page, new Surroundings.Ground(conversation, customer, around)));
        if (asked.reading())
            newest(timeline).filter(newest -> readUpTo.isEmpty() || newest.isAfter(readUpTo.get()))
                    .ifPresent(newest -> timelines.read(access, conversation, newest));
        return view;
    }

    /** The one that arrived last, which need not be the one that was written last. */
    private static Optional<MessageId> newest(Timeline timeline) {
        return timeline.messages().stream().map(Message::id).reduce((one, other) -> other.isAfter(one) ? other : one);
    }

    private static @Nullable String earlier(Conversation conversation, Timeline timeline, Asked asked) {
        if (!timeline.more())
            return null;
        String address = asked.whence().to(conversation.number());
        return address + (address.contains("?") ? "&" : "?") + "before=" + timeline.messages().getFirst().id().value();
    }

    private record Known(Conversation conversation, Timeline timeline, Customer customer, List<Conversation> others) {}

    private List<Strip> strips(Page page, Known known, Asked asked) {
        List<Strip> strips = new ArrayList<>();
        if (asked.cameBy() != null)
            strips.add(new Strip.CameBy(asked.cameBy()));
        joined(known).forEach(joined -> strips.add(new Strip.Joined(joined)));
        senders.stream().flatMap(all -> all.of(known.conversation().mailbox()).stream()).filter(sender -> !sender.working())
                .map(SendingAddress::name).findFirst().ifPresent(name -> strips.add(new Strip.MailboxTrouble(name)));
        undeliverable(known).ifPresent(strips::add);
        alsoOpen(page, known).ifPresent(strips::add);
        return strips;
    }

    /** Asked only where a thread lies here that began elsewhere. */
    private List<Conversation> joined(Known known) {
        boolean any = known.timeline().threads().stream().anyMatch(thread -> !thread.origin().equals(known.conversation().id()));
        return any ? timelines.joinedInto(known.conversation()) : List.of();
    }

    private static Optional<Strip> undeliverable(Known known) {
        return known.customer().email().filter(identity -> identity.undeliverableSince() != null)
                .map((Identity identity) -> new Strip.Undeliverable(identity.shown(), identity.undeliverableReason()));
    }

    private static Optional<Strip> alsoOpen(Page page, Known known) {
        Set<String> apart = known.timeline().entries(EntryKind.KEPT_APART).stream().map(entry -> entry.detail().getOrDefault("number", ""))
                .collect(Collectors.toSet());
        if (!known.conversation().state().live())
            return Optional.empty();
        return known.others().stream().filter(other -> other.state().live() && !apart.contains(Long.toString(other.number()))).findFirst()
                .map(other -> new Strip.AlsoOpen(other, apart(page, known.conversation(), other)));
    }

    /** How far apart they began; empty where that is hardly worth a word. */
    private static String apart(Page page, Conversation one, Conversation other) {
        var apart = Duration.between(one.createdAt(), other.createdAt()).abs();
        return apart.toMinutes() == 0 ? "" : page.words().span(apart);
    }
}
