package heard.desk.followup;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import heard.desk.conversation.Channel;
import heard.desk.conversation.ConversationId;
import heard.desk.conversation.ConversationTexts;
import heard.desk.conversation.Correspondence;
import heard.desk.conversation.Entries;
import heard.desk.conversation.EntryKind;
import heard.desk.conversation.Incoming;
import heard.desk.conversation.Intake;
import heard.desk.conversation.MessageId;
import heard.desk.conversation.Nature;
import heard.desk.customer.Customer;
import heard.desk.customer.Customers;
import heard.desk.customer.Identity;
import heard.desk.platform.words.UiLanguage;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes answers by link: "no" comes into the conversation as the customer's own message, which opens it again with all that was. */
@Component
class CustomerAnswers {
    static final Duration LONGEST = Duration.ofDays(90);
    static final int MOST_LETTERS = 5_000;

    /** Where answers go. */
    @Component("customerAnswersDesk")
    record Desk(Entries history, ConversationTexts texts, Correspondence correspondence, Customers customers, Intake intake) {}

    private final FollowUpStore store;
    private final AnswerLinks links;
    private final Desk desk;
    private final Clock clock;
    private final Question question = Question.shipped();

    CustomerAnswers(FollowUpStore store, AnswerLinks links, Desk desk, Clock clock) {
        this.store = store;
        this.links = links;
        this.desk = desk;
        this.clock = clock;
    }

    /** The question of an address; empty where there is none, or where it is too old to be answered so. */
    Optional<FollowUp> find(String token) {
        return links.read(token).flatMap(store::find).filter(this::open);
    }

    private boolean open(FollowUp followUp) {
        Instant asked = followUp.askedAt();
        return asked != null && followUp.state() == FollowUp.State.ASKED && clock.instant().isBefore(asked.plus(LONGEST));
    }

    /** Says it once; the same answer again changes nothing. */
    @Transactional
    public boolean answer(String token, FollowUp.Answer answer, String words) {
        Optional<FollowUp> found = links.read(token).flatMap(store::lock).filter(this::open);
        found.filter(followUp -> followUp.answer() != answer).ifPresent(followUp -> {
            if (answer == FollowUp.Answer.NOT_HELPED)
                comeBack(followUp, words);
            store.answered(followUp.id(), answer, true, clock.instant());
            tell(followUp.conversation(), answer.code());
        });
        return found.isPresent();
    }

    private void comeBack(FollowUp followUp, String words) {
        UUID asked = followUp.message();
        if (asked == null)
            return;
        var strand = desk.correspondence().ofMessages(List.of(new MessageId(asked))).get(new MessageId(asked));
        if (strand == null)
            return;
        Optional<Customer> customer = desk.customers().find(followUp.customer());
        String said = question.said(UiLanguage.of(followUp.language()), FollowUp.Answer.NOT_HELPED);
        String text = words.isBlank() ? said : said + "\n\n" + words.strip();
        var author = new Incoming.Author(customer.map(Customer::name).orElse(""),
                customer.flatMap(Customer::email).map(Identity::shown).orElse(""));
        var content = new Incoming.Content(strand.subject(), text, text.length(), null, List.of(), Map.of());
        desk.intake().receive(List.of(new Incoming(MessageId.next(), Channel.EMAIL,
                new Incoming.Continues(strand.conversation(), strand.thread()), author, content, Nature.PERSONAL, false, clock.instant(),
                List.of(), List.of(), null)));
    }

    /** This customer is not asked any more, about anything. */
    @Transactional
    public boolean refuse(String token) {
        Optional<FollowUp> found = links.read(token).flatMap(store::lock);
        found.filter(followUp -> !store.refused(followUp.customer())).ifPresent(followUp -> {
            store.refuse(followUp.customer(), clock.instant());
            tell(followUp.conversation(), "refused");
        });
        return found.isPresent();
    }

    private void tell(ConversationId conversation, String what) {
        desk.history().add(conversation, null, EntryKind.FOLLOW_UP, Map.of("what", what));
    }

    /** What it was about, by the subject of the conversation. */
    String about(FollowUp followUp) {
        return desk.texts().states(List.of(followUp.conversation())).stream().map(conversation -> Matter.of(conversation.subject(), ""))
                .findFirst().orElse("");
    }

    boolean refused(FollowUp followUp) {
        return store.refused(followUp.customer());
    }
}
