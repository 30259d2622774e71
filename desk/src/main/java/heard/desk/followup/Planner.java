package heard.desk.followup;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Optional;

import heard.desk.calendar.clock.Policies;
import heard.desk.conversation.Conversation;
import heard.desk.conversation.ConversationId;
import heard.desk.conversation.Course;
import heard.desk.conversation.Courses;
import heard.desk.conversation.State;
import heard.desk.customer.Customers;
import heard.desk.platform.Ids;
import heard.desk.platform.words.UiLanguage;
import org.springframework.stereotype.Component;

/** Plans a question for each solution of a team that asks; whether it is asked is decided when it is due. */
@Component
class Planner {
    private final Courses courses;
    private final Customers customers;
    private final Policies policies;
    private final AskingSettingStore settings;
    private final FollowUpStore store;
    private final ZoneId deskZone;

    Planner(Courses courses, Customers customers, Policies policies, AskingSettingStore settings, FollowUpStore store, ZoneId deskZone) {
        this.courses = courses;
        this.customers = customers;
        this.policies = policies;
        this.settings = settings;
        this.store = store;
        this.deskZone = deskZone;
    }

    void plan(Collection<ConversationId> solved) {
        courses.read(solved).forEach(course -> solution(course).ifPresent(at -> plan(course.conversation(), at)));
    }

    /** When it was solved; empty where it is not, or not any more. */
    static Optional<Instant> solution(Course course) {
        if (course.conversation().state() != State.SOLVED)
            return Optional.empty();
        return course.steps().stream().flatMap(step -> step instanceof Course.Step.Moved moved && moved.to() == State.SOLVED
                ? Optional.of(moved.at()).stream()
                : Optional.<Instant>empty().stream()).reduce((earlier, later) -> later);
    }

    private void plan(Conversation conversation, Instant solvedAt) {
        AskingSetting setting = settings.of(conversation.scope());
        Instant since = setting.since();
        if (since == null || solvedAt.isBefore(since))
            return;
        Instant due = policies.calendarOf(conversation).map(calendar -> DueTime.after(solvedAt, setting.businessDays(), calendar))
                .orElseGet(() -> DueTime.after(solvedAt, setting.businessDays(), deskZone));
        store.plan(new FollowUp(Ids.next(), conversation.id(), conversation.customer(), conversation.scope(), language(conversation),
                solvedAt, due, FollowUp.State.WAITING, null, null, null));
    }

    /** What the customer prefers, else what they wrote in. */
    private String language(Conversation conversation) {
        return customers.find(conversation.customer()).flatMap(customer -> Optional.ofNullable(customer.language()))
                .or(() -> Optional.ofNullable(conversation.language()))
                .flatMap(UiLanguage::find).orElse(UiLanguage.EN).code();
    }
}
