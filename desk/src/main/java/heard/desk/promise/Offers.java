package heard.desk.promise;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import heard.desk.calendar.WorkingCalendar;
import heard.desk.coach.FoundPromise;
import heard.desk.coach.PromiseChoices.Choice;
import heard.desk.coach.SentPromises;
import heard.desk.conversation.Conversation;
import heard.desk.conversation.Draft;
import heard.desk.conversation.Drafts;
import heard.desk.conversation.Limits;
import heard.desk.conversation.MessageId;
import heard.desk.conversation.MessageKind;
import heard.desk.customer.Customer;
import heard.desk.customer.Customers;
import heard.desk.identity.Access;
import heard.desk.platform.DeskException;
import heard.desk.platform.words.UiLanguage;
import heard.desk.promise.OfferedLetters.Between;
import heard.desk.promise.OfferedLetters.Kind;
import heard.desk.promise.OfferedLetters.Promised;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts letters into an agent's composer: that a promise will not be kept in time, or how things stand. Nothing is sent by itself. */
@Component
public class Offers {
    private static final Duration LEAST_AHEAD = Duration.ofHours(2);
    private static final int MOST_DAYS = 60;

    private final Promises promises;
    private final TellingStore tellings;
    private final ChoiceStore choices;
    private final Drafts drafts;
    private final Ground ground;
    private final Clock clock;
    private final OfferedLetters letters = new OfferedLetters();

    Offers(Promises promises, TellingStore tellings, ChoiceStore choices, Drafts drafts, Ground ground, Clock clock) {
        this.promises = promises;
        this.tellings = tellings;
        this.choices = choices;
        this.drafts = drafts;
        this.ground = ground;
        this.clock = clock;
    }

    /** What a letter needs to know. */
    @Component("promiseGround")
    record Ground(Customers customers, PromiseCalendars calendars, SentPromises found, LatestNews news) {}

    /** A time that can be kept: the end of the next day of work that is not too close. */
    public Instant suggested(Access access, Conversation conversation) {
        WorkingCalendar calendar = ground.calendars().of(conversation, access.zone());
        Instant now = clock.instant();
        LocalDate today = now.atZone(calendar.zone()).toLocalDate();
        return Stream.iterate(today.plusDays(1), day -> day.plusDays(1)).limit(MOST_DAYS)
                .flatMap(day -> calendar.endOfBusiness(day).stream()).filter(end -> end.isAfter(now.plus(LEAST_AHEAD))).findFirst()
                .orElse(now.plus(Duration.ofDays(1)));
    }

    /** The letter that tells of a promise; what it promises instead takes the place of the old one once it has left. */
    @Transactional
    public void tellOf(Access access, PromiseId id, Instant next) {
        Promises.Seen seen = promises.find(access, id).orElseThrow(() -> DeskException.notFound("Promise " + id.value()));
        Promise promise = seen.promise();
        Conversation conversation = seen.conversation();
        requireWork(access, conversation);
        DueText.checked(next, access.zone(), clock.instant());
        Instant due = promise.due();
        if (!promise.state().canMoveTo(PromiseState.MOVED) || due == null)
            throw PromiseError.PROMISE_MOVED_ON.because("Promise " + id.value() + " is " + promise.state().code());
        Kind kind = promise.late(clock.instant()) ? Kind.MISSED : Kind.LATE;
        String text = letters.letter(kind, between(access, conversation), new Promised(promise.words(), due), next);
        write(access, conversation, text, next);
        tellings.put(new TellingStore.Telling(id, text, next), conversation.id(), access.agent(), clock.instant());
    }

    /** A word on how things stand, what is new, and when the next one comes. */
    @Transactional
    public void update(Access access, Conversation conversation, Instant next) {
        requireWork(access, conversation);
        write(access, conversation, letters.update(between(access, conversation), ground.news().of(access, conversation), next), next);
    }

    private static void requireWork(Access access, Conversation conversation) {
        if (!access.works(conversation.scope()))
            throw DeskException.forbidden("The right to answer is missing");
    }

    private Between between(Access access, Conversation conversation) {
        Optional<Customer> customer = ground.customers().find(conversation.customer());
        String code = conversation.language() != null
                ? conversation.language()
                : customer.map(Customer::language).orElse(access.language().code());
        UiLanguage language = Stream.of(UiLanguage.values()).filter(one -> one.code().equals(code)).findFirst().orElse(access.language());
        return new Between(language, customer.map(Customer::called).orElse(null), access.name(),
                ground.calendars().of(conversation, access.zone()).zone());
    }

    /** Before whatever the agent has begun to write; its promise is confirmed, since the agent chose the time. */
    private void write(Access access, Conversation conversation, String text, Instant next) {
        Optional<Draft> begun = drafts.mine(access, conversation.id(), MessageKind.OUTBOUND);
        String own = begun.map(Draft::text).orElse("");
        String whole = own.isBlank() ? text : own.contains(text) ? own : Limits.cut(text + "\n\n" + own, Limits.REPLY_TEXT);
        MessageId basedOn = begun.isPresent() ? begun.get().basedOn() : conversation.lastMessage();
        drafts.keep(access, conversation.id(), MessageKind.OUTBOUND,
                new Drafts.Writing(whole, begun.map(Draft::recipients).orElse(List.of()), List.of(), basedOn,
                        begun.map(Draft::shared).orElse(false)));
        found(conversation, access, whole, next)
                .ifPresent(one -> choices.put(access.agent(), conversation.id(), one.key(), new Choice(true, null), clock.instant()));
    }

    private Optional<FoundPromise> found(Conversation conversation, Access access, String text, @Nullable Instant next) {
        return ground.found().in(conversation, access.agent(), text, clock.instant()).stream()
                .filter(one -> one.due() != null && one.due().equals(next)).findFirst();
    }
}
