package heard.desk.followup;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Decides whether a question may be asked: any sign that it would annoy stops it. Pure. */
final class Asking {
    /** A customer is asked once in this time, about whatever it was. */
    static final Duration APART = Duration.ofDays(30);
    /** Who had so many other matters solved within {@link #LATELY} is left in peace. */
    static final int MANY = 2;
    static final Duration LATELY = Duration.ofDays(14);
    /** Who left so many questions in a row without an answer is not asked any more. */
    static final int MOST_UNANSWERED = 2;
    /** A question that could not be asked for so long is not asked any more: the desk stood still. */
    static final Duration STALE = Duration.ofDays(7);
    private static final Pattern MACHINE = Pattern
            .compile(
                    "(no|do[-_.]?not)[-_.]?reply.*|mailer-daemon|postmaster|bounces?([-+_.].*)?|notifications?([-+_.].*)?|abuse|daemon|nobody");

    private Asking() {
    }

    /** Why not; empty where the question may be asked. */
    static Optional<Silence> objection(Facts facts) {
        return Optional.ofNullable(ofConversation(facts)).or(() -> Optional.ofNullable(ofAddress(facts)))
                .or(() -> Optional.ofNullable(ofCustomer(facts)));
    }

    private static @Nullable Silence ofConversation(Facts facts) {
        if (!facts.teamAsks())
            return Silence.SWITCHED_OFF;
        Silence standing = switch (facts.state()) {
            case SOLVED -> null;
            case OPEN, WAITING_FOR_CUSTOMER, WAITING_FOR_US, SNOOZED -> Silence.REOPENED;
            case CLOSED -> Silence.CLOSED;
            case SPAM -> Silence.SPAM;
            case JOINED -> Silence.JOINED;
        };
        if (standing != null)
            return standing;
        if (facts.solvedAgain())
            return Silence.SOLVED_AGAIN;
        if (facts.wroteSince())
            return Silence.WROTE_SINCE;
        if (facts.ending() == Facts.Ending.NOBODY)
            return Silence.NOBODY_WROTE;
        if (!facts.answered())
            return Silence.NEVER_ANSWERED;
        return facts.now().isAfter(facts.dueAt().plus(STALE)) ? Silence.TOO_LATE : null;
    }

    private static @Nullable Silence ofAddress(Facts facts) {
        String address = facts.address();
        if (address == null)
            return Silence.NO_ADDRESS;
        if (machine(address))
            return Silence.MACHINE;
        return facts.undeliverable() ? Silence.UNDELIVERABLE : null;
    }

    static boolean machine(String address) {
        return MACHINE.matcher(address.strip().toLowerCase(Locale.ROOT).replaceFirst("@.*", "")).matches();
    }

    private static @Nullable Silence ofCustomer(Facts facts) {
        Facts.Around customer = facts.customer();
        Instant asked = customer.askedAt();
        if (customer.refused())
            return Silence.REFUSED;
        if (customer.spam())
            return Silence.SPAM;
        if (facts.ending() == Facts.Ending.BITTER)
            return Silence.BITTER;
        if (customer.openMatters() > 0)
            return Silence.OTHER_MATTER_OPEN;
        if (asked != null && facts.now().isBefore(asked.plus(APART)))
            return Silence.ASKED_LATELY;
        if (customer.unanswered() >= MOST_UNANSWERED)
            return Silence.LEFT_UNANSWERED;
        return customer.solvedLately() >= MANY ? Silence.MANY_LATELY : null;
    }
}
