package heard.desk.promise;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import heard.desk.calendar.WorkingCalendar;
import heard.desk.conversation.AnswerFooters;
import heard.desk.conversation.Conversation;
import heard.desk.conversation.ConversationId;
import heard.desk.conversation.State;
import heard.desk.conversation.Whereabouts;
import heard.desk.identity.Access;
import heard.desk.platform.DeskException;
import heard.desk.platform.DeskSettings;
import heard.desk.platform.words.Catalogue;
import heard.desk.platform.words.UiLanguage;
import heard.desk.platform.words.Words;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a customer sees of their matter by a link of their own: where it stands and what was promised, and nothing else. Whoever has
 * the link sees it, so it can be closed and renewed.
 */
@Component
public class CustomerPages implements AnswerFooters {
    private final PageStore store;
    private final PageLinks links;
    private final PromiseStore promises;
    private final Whereabouts whereabouts;
    private final PromiseCalendars calendars;
    private final Desk desk;

    CustomerPages(PageStore store, PageLinks links, PromiseStore promises, Whereabouts whereabouts, PromiseCalendars calendars, Desk desk) {
        this.store = store;
        this.links = links;
        this.promises = promises;
        this.whereabouts = whereabouts;
        this.calendars = calendars;
        this.desk = desk;
    }

    /** Where the desk is, and its words. */
    @Component("customerPageDesk")
    record Desk(ObjectProvider<DeskSettings> settings, ObjectProvider<Catalogue> catalogue) {
        String address(String path) {
            URI url = settings.getObject().publicUrl();
            String base = url.toString();
            return (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path;
        }
    }

    /**
     * What the page shows.
     *
     * @param state    in the customer's words, as a key of messages
     * @param promises those that hold or held; what nobody has confirmed is none yet
     */
    public record Shown(long number, String subject, String state, List<Promise> promises) {
        public Shown {
            promises = List.copyOf(promises);
        }
    }

    /** Empty where the link is not ours, was closed, or leads to somebody else's matter by now. */
    Optional<Conversation> behind(String link) {
        return links.read(link).filter(named -> {
            PageStore.Link holding = store.of(named.conversation());
            return holding.open() && holding.version() == named.version();
        }).flatMap(named -> own(named.conversation()));
    }

    /** A matter that was joined to another one of the same customer is that one. */
    private Optional<Conversation> own(ConversationId id) {
        return whereabouts.itself(id).filter(conversation -> conversation.state() != State.SPAM)
                .flatMap(conversation -> whereabouts.of(id).filter(now -> now.customer().equals(conversation.customer())));
    }

    Shown show(Conversation conversation) {
        List<Promise> shown = promises.of(conversation.id(), Promises.MOST_SHOWN).stream().filter(promise -> switch (promise.state()) {
            case OPEN, BROKEN, KEPT -> true;
            case PROPOSED, MOVED, WITHDRAWN, DROPPED -> false;
        }).toList();
        return new Shown(conversation.number(), conversation.subject(), conversation.state().code(), shown);
    }

    /** The words of a page: in the language that was asked for, else in that of the conversation, by the desk's clock. */
    Words words(Conversation conversation, String language) {
        WorkingCalendar calendar = calendars.of(conversation);
        return desk.catalogue().getObject()
                .in(language(language).or(() -> language(conversation.language() == null ? "" : conversation.language()))
                        .orElse(UiLanguage.EN), calendar.zone());
    }

    private static Optional<UiLanguage> language(String code) {
        return Stream.of(UiLanguage.values()).filter(one -> one.code().equals(code)).findFirst();
    }

    @Override
    public String under(Conversation conversation) {
        if (!store.links(conversation.scope()) || !store.of(conversation.id()).open())
            return "";
        return words(conversation, "").t("follow.footer", address(conversation.id()));
    }

    String address(ConversationId conversation) {
        return desk.address("/follow/" + links.write(new PageLinks.Named(conversation, store.of(conversation).version())));
    }

    boolean open(ConversationId conversation) {
        return store.of(conversation).open();
    }

    @Transactional
    public void close(Access access, Conversation conversation) {
        requireWork(access, conversation);
        store.close(conversation.id());
    }

    @Transactional
    public void renew(Access access, Conversation conversation) {
        requireWork(access, conversation);
        store.renew(conversation.id());
    }

    private static void requireWork(Access access, Conversation conversation) {
        if (!access.works(conversation.scope()))
            throw DeskException.forbidden("The right to change the customer's page is missing");
    }
}
