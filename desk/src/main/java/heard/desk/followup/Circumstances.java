package heard.desk.followup;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import heard.desk.coach.Gist;
import heard.desk.coach.Gists;
import heard.desk.conversation.Conversation;
import heard.desk.conversation.ConversationId;
import heard.desk.conversation.ConversationTexts;
import heard.desk.conversation.Course;
import heard.desk.conversation.Courses;
import heard.desk.conversation.MessageId;
import heard.desk.conversation.Spoken;
import heard.desk.conversation.State;
import heard.desk.customer.Customer;
import heard.desk.customer.CustomerId;
import heard.desk.customer.Customers;
import heard.desk.customer.Identity;
import org.springframework.stereotype.Component;

/** Gathers what decides whether a customer is asked. */
@Component
class Circumstances {
    private static final int MOST_CONVERSATIONS = 200;
    private static final int MOST_MESSAGES = 60;

    private final Courses courses;
    private final ConversationTexts texts;
    private final Customers customers;
    private final Gists gists;
    private final FollowUpStore store;
    private final AskingSettingStore settings;

    Circumstances(Courses courses, ConversationTexts texts, Customers customers, Gists gists, FollowUpStore store,
            AskingSettingStore settings) {
        this.courses = courses;
        this.texts = texts;
        this.customers = customers;
        this.gists = gists;
        this.store = store;
        this.settings = settings;
    }

    /** What decides, and what the question is then written from. */
    record Case(Facts facts, Conversation conversation, Optional<Customer> customer, List<Spoken> spoken) {
        Case {
            spoken = List.copyOf(spoken);
        }
    }

    /** Empty where the conversation is gone. */
    Optional<Case> of(FollowUp followUp, Instant now) {
        return courses.read(List.of(followUp.conversation())).stream().findFirst().map(course -> of(followUp, course, now));
    }

    private Case of(FollowUp followUp, Course course, Instant now) {
        Conversation conversation = course.conversation();
        Optional<Customer> customer = customers.find(conversation.customer());
        Optional<Identity> email = customer.flatMap(Customer::email);
        List<Spoken> spoken = texts.spoken(List.of(conversation.id()), MOST_MESSAGES);
        Instant solved = followUp.solvedAt();
        boolean wroteSince = course.steps().stream().anyMatch(step -> step instanceof Course.Step.Received && step.at().isAfter(solved));
        boolean answered = course.steps().stream().anyMatch(step -> step instanceof Course.Step.Answered);
        boolean again = Planner.solution(course).filter(solution -> solution.isAfter(solved)).isPresent();
        var facts = new Facts(now, followUp.dueAt(), settings.of(conversation.scope()).asks(), conversation.state(), again, answered,
                ending(spoken), wroteSince, email.map(Identity::shown).orElse(null),
                email.filter(identity -> identity.undeliverableSince() != null).isPresent(), around(conversation, now));
        return new Case(facts, conversation, customer, spoken);
    }

    private Facts.Ending ending(List<Spoken> spoken) {
        Optional<Spoken> last = spoken.stream().max(Comparator.comparing(Spoken::at));
        if (last.isEmpty())
            return Facts.Ending.NOBODY;
        Map<MessageId, Gist> read = gists.of(List.of(last.get().message()));
        return read.values().stream().anyMatch(Gist::bitter) ? Facts.Ending.BITTER : Facts.Ending.ORDINARY;
    }

    private Facts.Around around(Conversation conversation, Instant now) {
        CustomerId customer = conversation.customer();
        List<ConversationId> ids = texts.ofCustomer(customer, MOST_CONVERSATIONS);
        List<Conversation> others = texts.states(ids).stream().filter(other -> !other.id().equals(conversation.id())).toList();
        List<FollowUp> before = store.ofCustomer(customer, Asking.MOST_UNANSWERED);
        int unanswered = (int) before.stream().takeWhile(asked -> asked.answer() == null).count();
        int open = (int) others.stream().filter(other -> other.state().live()).count();
        int lately = (int) others.stream().filter(other -> other.state() == State.SOLVED || other.state() == State.CLOSED)
                .filter(other -> other.lastMessageAt().isAfter(now.minus(Asking.LATELY))).count();
        return new Facts.Around(store.refused(customer), before.isEmpty() ? null : before.getFirst().askedAt(), unanswered, open, lately,
                others.stream().anyMatch(other -> other.state() == State.SPAM));
    }
}
