package heard.desk.conversation.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import heard.desk.conversation.Addressees;
import heard.desk.conversation.AnswerAdvice;
import heard.desk.conversation.AnswerCompanion;
import heard.desk.conversation.Aside;
import heard.desk.conversation.Conversation;
import heard.desk.conversation.Draft;
import heard.desk.conversation.DraftFile;
import heard.desk.conversation.Message;
import heard.desk.conversation.MessageId;
import heard.desk.conversation.MessageKind;
import heard.desk.conversation.Notes;
import heard.desk.conversation.Recipient;
import heard.desk.conversation.SendingAddresses;
import heard.desk.conversation.SendingAddresses.SendingAddress;
import heard.desk.conversation.Signatures;
import heard.desk.conversation.Timelines.Around;
import heard.desk.customer.Customer;
import heard.desk.identity.Agent;
import heard.desk.identity.Directory;
import heard.desk.identity.Page;
import heard.desk.platform.Contributions;
import heard.desk.platform.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Makes the composer: from the draft that is kept, from a letter to answer, or from what was just handed in and not sent. */
@Component
class Composers {
    private final Directory directory;
    private final Heads heads;
    private final Contributions<SendingAddresses> senders;
    private final Contributions<AnswerCompanion> companions;

    Composers(Directory directory, Heads heads, ObjectProvider<SendingAddresses> senders, ObjectProvider<AnswerCompanion> companions) {
        this.directory = directory;
        this.heads = heads;
        this.senders = new Contributions<>(senders);
        this.companions = new Contributions<>(companions);
    }

    /**
     * What somebody asked for when they opened or sent the composer.
     *
     * @param answer  the letter to answer; null answers the newest
     * @param note    whether to write a note; null goes on with what is kept
     * @param writing what was handed in; null where the page is only opened
     */
    record Wish(@Nullable MessageId answer, @Nullable Boolean note, @Nullable Writing writing, @Nullable String problem, boolean stale,
            @Nullable Advised advised) {
        static final Wish NONE = new Wish(null, null, null, null, false, null);

        /** Something was handed in, and comes back. */
        static Wish again(Writing writing, @Nullable String problem, boolean stale) {
            return new Wish(null, null, writing, problem, stale, null);
        }

        static Wish advised(Writing writing, Advised advised) {
            return new Wish(null, null, writing, null, false, advised);
        }
    }

    /** What was said of what was handed in, and whether its writer is asked for that. */
    record Advised(AnswerAdvice.Said said, boolean asked) {}

    /** What the conversation gives to its composer. */
    record Ground(Conversation conversation, Customer customer, Around around) {}

    Composer of(Page page, Ground ground, Wish wish) {
        List<Draft> all = ground.around().drafts();
        Optional<Draft> mine = mine(page, all, wish);
        boolean note = note(wish, mine);
        Optional<SendingAddress> sender = senders.stream().flatMap(known -> known.of(ground.conversation().mailbox()).stream()).findFirst();
        var words = new Composer.Words(note, text(wish, mine), shared(wish, mine), ground.conversation().language());
        return new Composer(ground.conversation().number(), key(wish), seen(ground), words, who(page, ground, wish, mine, sender),
                mine.map(Draft::files).orElse(List.<DraftFile>of()), mine.map(Draft::updatedAt).orElse(null), signature(page, sender),
                heads.later(page.words()), shared(page, all), colleagues(ground.conversation()), wish.problem(), wish.stale(),
                wish.advised() == null ? null : wish.advised().said(), wish.advised() != null && wish.advised().asked(),
                beside(page, ground.conversation()));
    }

    private List<Aside> beside(Page page, Conversation conversation) {
        return companions.stream().flatMap(one -> one.beside(page.access(), page.words(), conversation).stream()).toList();
    }

    private static Optional<Draft> mine(Page page, List<Draft> all, Wish wish) {
        MessageKind wanted = wish.writing() != null
                ? wish.writing().messageKind()
                : wish.note() == null ? null : wish.note() ? MessageKind.NOTE : MessageKind.OUTBOUND;
        return all.stream().filter(draft -> draft.agent().equals(page.access().agent()))
                .filter(draft -> wanted == null || draft.kind() == wanted).findFirst();
    }

    private static boolean note(Wish wish, Optional<Draft> mine) {
        if (wish.writing() != null)
            return wish.writing().note();
        return wish.note() != null ? wish.note() : mine.isPresent() && mine.get().kind() == MessageKind.NOTE;
    }

    private static String text(Wish wish, Optional<Draft> mine) {
        return wish.writing() != null ? wish.writing().words() : mine.map(Draft::text).orElse("");
    }

    private static boolean shared(Wish wish, Optional<Draft> mine) {
        return wish.writing() != null ? wish.writing().isShared() : mine.isPresent() && mine.get().shared();
    }

    /** A form that is shown again keeps its key: had it been sent after all, it is not sent twice. */
    private static UUID key(Wish wish) {
        return wish.writing() != null ? wish.writing().requestKey() : Ids.next();
    }

    /** Whoever opens the page, or is shown what was missed, has seen all of it. */
    private static String seen(Ground ground) {
        MessageId newest = ground.conversation().lastMessage();
        return newest == null ? "" : newest.value().toString();
    }

    private Composer.Who who(Page page, Ground ground, Wish wish, Optional<Draft> mine, Optional<SendingAddress> sender) {
        List<Recipient> recipients = recipients(ground, wish, mine);
        String copy = Addressing.names(recipients, Recipient.Kind.CC);
        String to = Addressing.names(recipients, Recipient.Kind.TO);
        String names = to.isEmpty()
                ? page.t("composer.goes-nowhere")
                : copy.isEmpty() ? page.t("composer.goes-to", to) : page.t("composer.goes-to-copy", to, copy);
        return new Composer.Who(names, Addressing.line(recipients, Recipient.Kind.TO), Addressing.line(recipients, Recipient.Kind.CC),
                sender.map(from -> from.name() + ", " + from.address()).orElse(null));
    }

    private List<Recipient> recipients(Ground ground, Wish wish, Optional<Draft> mine) {
        if (wish.writing() != null && !wish.writing().note())
            return wish.writing().recipients();
        if (wish.answer() == null && mine.isPresent() && !mine.get().recipients().isEmpty())
            return mine.get().recipients();
        List<Message> messages = ground.around().timeline().messages();
        Message letter = messages.stream().filter(message -> message.id().equals(wish.answer())).findFirst()
                .or(() -> Addressees.newestLetter(messages)).orElse(null);
        return Addressees.answerTo(letter, ground.customer(), ground.around().participants(),
                address -> senders.stream().anyMatch(known -> known.isOurs(address)));
    }

    /** As it will stand under the answer. */
    private @Nullable String signature(Page page, Optional<SendingAddress> sender) {
        var writer = new Signatures.Writer(page.access().name(), directory.find(page.access().agent()).map(Agent::signature).orElse(""));
        return sender.map(from -> Signatures.of(writer, new Signatures.Sender(from.name(), from.address(), from.signature())))
                .filter(text -> !text.isEmpty()).orElse(null);
    }

    private List<Composer.Shared> shared(Page page, List<Draft> all) {
        return all.stream().filter(draft -> draft.shared() && !draft.agent().equals(page.access().agent()))
                .map(draft -> new Composer.Shared(draft.id(), draft.version(), directory.name(draft.agent()), draft.text(),
                        draft.kind() == MessageKind.NOTE, draft.updatedAt()))
                .toList();
    }

    private List<Composer.Colleague> colleagues(Conversation conversation) {
        List<Composer.Colleague> colleagues = new ArrayList<>();
        directory.activeMembers(conversation.scope())
                .forEach(agent -> colleagues.add(new Composer.Colleague(Notes.handle(agent), agent.name())));
        return colleagues;
    }
}
