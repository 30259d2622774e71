package heard.desk.coach;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import heard.desk.calendar.WorkingCalendar;
import heard.desk.calendar.clock.Policies;
import heard.desk.conversation.Conversation;
import heard.desk.conversation.Message;
import heard.desk.identity.Agent;
import heard.desk.identity.AgentId;
import heard.desk.identity.Directory;
import heard.engine.BusinessCalendar;
import heard.engine.Review;
import heard.engine.ReviewContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Finds what an answer promises, with the times that follow from the moment at which it leaves. */
@Component
public class SentPromises {
    private static final Logger log = LoggerFactory.getLogger(SentPromises.class);

    private final Reviews reviews;
    private final SetbackStore setbacks;
    private final Policies policies;
    private final Directory directory;
    private final ZoneId deskZone;

    SentPromises(Reviews reviews, SetbackStore setbacks, Policies policies, Directory directory, ZoneId deskZone) {
        this.reviews = reviews;
        this.setbacks = setbacks;
        this.policies = policies;
        this.directory = directory;
        this.deskZone = deskZone;
    }

    /** None where the engine fails or finds no end: what one answer says must not hold up those that come after. That is noted. */
    public List<FoundPromise> in(Conversation conversation, Message sent, Instant at) {
        Asked<Review> asked = ask(conversation, sent.agent(), sent.ownText(), at);
        if (asked instanceof Asked.Silent<Review> silent) {
            setbacks.put(new Setback(sent.id(), Setback.About.PROMISES, silent.why()), at);
            log.atWarn().addKeyValue("conversation", conversation.id().value()).addKeyValue("message", sent.id().value())
                    .addKeyValue("failure", silent.failure())
                    .log("The engine could not look for promises in an answer; they can be entered by hand");
        }
        return found(asked);
    }

    /** The same of words that have not been sent yet; nothing is noted of them. */
    public List<FoundPromise> in(Conversation conversation, @Nullable AgentId writer, String text, Instant at) {
        return found(ask(conversation, writer, text, at));
    }

    private static List<FoundPromise> found(Asked<Review> asked) {
        return asked.answered().stream().flatMap(review -> FoundPromises.of(review).stream()).map(FoundPromises.Placed::promise).toList();
    }

    private Asked<Review> ask(Conversation conversation, @Nullable AgentId writer, String text, Instant at) {
        Optional<WorkingCalendar> calendar = policies.calendarOf(conversation);
        ZoneId zone = calendar.map(WorkingCalendar::zone).orElseGet(() -> zoneOf(writer));
        BusinessCalendar business = calendar.isPresent() ? calendar.get() : BusinessCalendar.WEEKDAYS;
        var context = new ReviewContext(MessageReader.channel(conversation.channel()), null, null,
                ReviewContexts.language(conversation, text), at.atZone(zone).toOffsetDateTime(), zone, List.of(), null, business);
        return reviews.ask(engine -> engine.review(text, context, ReviewReader.ANYBODY), Reviews.IN_THE_BACKGROUND);
    }

    /** As its writer's clock has it. */
    private ZoneId zoneOf(@Nullable AgentId writer) {
        return Optional.ofNullable(writer).flatMap(directory::find).map(Agent::zone).orElse(deskZone);
    }
}
