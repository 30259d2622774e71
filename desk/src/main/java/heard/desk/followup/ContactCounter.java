package heard.desk.followup;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import heard.desk.coach.Gist;
import heard.desk.coach.Gists;
import heard.desk.conversation.Backlogs;
import heard.desk.conversation.ConversationId;
import heard.desk.conversation.ConversationTexts;
import heard.desk.conversation.Course;
import heard.desk.conversation.Courses;
import heard.desk.conversation.MessageId;
import heard.desk.conversation.Spoken;
import heard.desk.identity.TeamId;
import org.springframework.stereotype.Component;

/** Keeps one row of contacts for each conversation, and counts matters from them. */
@Component
class ContactCounter {
    /** The newest so many conversations are counted; beyond that the page says so. */
    static final int MOST_COUNTED = 20_000;
    private static final String CONTACTS = "contacts";
    private static final int BATCH = 200;
    private static final int MOST_MESSAGES = 60;

    private final Courses courses;
    private final ConversationTexts texts;
    private final Backlogs backlogs;
    private final Gists gists;
    private final ContactStore store;
    private final Clock clock;

    ContactCounter(Courses courses, ConversationTexts texts, Backlogs backlogs, Gists gists, ContactStore store, Clock clock) {
        this.courses = courses;
        this.texts = texts;
        this.backlogs = backlogs;
        this.gists = gists;
        this.store = store;
        this.clock = clock;
    }

    void count(Collection<ConversationId> conversations) {
        Map<ConversationId, List<Spoken>> spoken = texts.spoken(conversations, MOST_MESSAGES).stream()
                .collect(Collectors.groupingBy(Spoken::conversation));
        Map<MessageId, Gist> read = gists.of(spoken.values().stream().flatMap(List::stream).map(Spoken::message).toList());
        List<ContactCourse> counted = new ArrayList<>();
        for (Course course : courses.read(conversations))
            ContactCourse.of(course, spoken.getOrDefault(course.conversation().id(), List.of()), read).ifPresent(counted::add);
        store.put(conversations, counted);
    }

    /** Its conversations are another team's now. */
    void countMailbox(UUID mailbox) {
        texts.eachOfMailbox(mailbox, BATCH, this::count);
    }

    /** A part of what was there before, once it is read; false where all of it is counted, or another process is at it. */
    boolean countSomeEarlier() {
        return gists.caughtUp() && backlogs.takeSome(CONTACTS, BATCH, this::count);
    }

    Counted matters(Collection<TeamId> scopes, Duration period) {
        Instant now = clock.instant();
        Instant from = now.minus(Matters.NEAR).minus(period);
        List<ContactCourse> found = store.since(scopes, from.minus(Matters.NEAR), MOST_COUNTED);
        Matters.Figures figures = Matters.count(found, from, now);
        return new Counted(figures.solved(), figures.firstContact(), figures.contacts(), figures.tooEarly(), from, now.minus(Matters.NEAR),
                found.size() == MOST_COUNTED);
    }
}
