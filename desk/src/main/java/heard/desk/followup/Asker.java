package heard.desk.followup;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import heard.desk.conversation.AutomaticMessages;
import heard.desk.conversation.Conversation;
import heard.desk.conversation.ConversationText;
import heard.desk.conversation.ConversationTexts;
import heard.desk.conversation.MessageId;
import heard.desk.conversation.MessageKind;
import heard.desk.conversation.Recipient;
import heard.desk.conversation.Spoken;
import heard.desk.conversation.State;
import heard.desk.customer.Customer;
import heard.desk.platform.words.UiLanguage;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks what is due: deciding, the message in the outbox and the note that it was asked are one transaction, so that a process that
 * dies asks nobody twice.
 */
@Component
class Asker {
    private final FollowUpStore store;
    private final Circumstances circumstances;
    private final ConversationTexts texts;
    private final AutomaticMessages outbox;
    private final AnswerLinks links;
    private final Clock clock;
    private final Question question = Question.shipped();

    Asker(FollowUpStore store, Circumstances circumstances, ConversationTexts texts, AutomaticMessages outbox, AnswerLinks links,
            Clock clock) {
        this.store = store;
        this.circumstances = circumstances;
        this.texts = texts;
        this.outbox = outbox;
        this.links = links;
        this.clock = clock;
    }

    /** Settles the next one that is due; false where there is none. */
    @Transactional
    public boolean askNext() {
        Instant now = clock.instant();
        Optional<FollowUp> due = store.lockDue(now);
        due.ifPresent(followUp -> circumstances.of(followUp, now)
                .ifPresentOrElse(found -> settle(followUp, found, now), () -> store.drop(followUp.id(), Silence.JOINED)));
        return due.isPresent();
    }

    private void settle(FollowUp followUp, Circumstances.Case found, Instant now) {
        Optional<Silence> objection = Asking.objection(found.facts());
        if (objection.isPresent()) {
            store.drop(followUp.id(), objection.get());
            return;
        }
        send(followUp, found).ifPresentOrElse(message -> store.asked(followUp.id(), message.value(), now),
                () -> store.drop(followUp.id(), Silence.NO_WAY_OUT));
    }

    private Optional<MessageId> send(FollowUp followUp, Circumstances.Case found) {
        Conversation conversation = found.conversation();
        String address = found.facts().address();
        if (address == null)
            return Optional.empty();
        String called = found.customer().map(Customer::called).orElse("");
        String text = question.write(UiLanguage.of(followUp.language()), called, matter(found), links.of(followUp.id()));
        return outbox.send(new AutomaticMessages.Automatic(followUp.id(), conversation.id(), conversation.lastMessage(), State.SOLVED,
                author(conversation), text, Recipient.to(found.customer().map(Customer::name).orElse(""), address)));
    }

    private static String matter(Circumstances.Case found) {
        String first = found.spoken().stream().min(Comparator.comparing(Spoken::at)).map(Spoken::text).orElse("");
        return Matter.of(found.conversation().subject(), first);
    }

    /** Who answered last. */
    private String author(Conversation conversation) {
        return texts.read(List.of(conversation.id()), ConversationText.Extent.GLANCE).stream().flatMap(text -> text.parts().stream())
                .filter(part -> part.kind() == MessageKind.OUTBOUND).reduce((earlier, later) -> later)
                .map(ConversationText.Part::authorName).orElse("");
    }
}
