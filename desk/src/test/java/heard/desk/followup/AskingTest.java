package heard.desk.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import heard.desk.conversation.State;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The table of signs: each alone stops the question, and without any it is asked. */
class AskingTest {
    private static final Instant NOW = Instant.parse("2026-11-25T08:00:00Z");

    /** Facts that can be changed one by one. */
    private static final class Some {
        Instant dueAt = NOW.minusSeconds(30);
        boolean asks = true;
        State state = State.SOLVED;
        boolean again;
        boolean answered = true;
        Facts.Ending ending = Facts.Ending.ORDINARY;
        boolean wroteSince;
        @Nullable
        String address = "ona@example.net";
        boolean undeliverable;
        boolean refused;
        @Nullable
        Instant askedAt;
        int unanswered;
        int open;
        int lately;
        boolean spam;

        Facts facts() {
            return new Facts(NOW, dueAt, asks, state, again, answered, ending, wroteSince, address, undeliverable,
                    new Facts.Around(refused, askedAt, unanswered, open, lately, spam));
        }
    }

    /** A sign, and what it is called. */
    record Sign(Silence silence, UnaryOperator<Some> change) {
        @Override
        public String toString() {
            return silence.code();
        }
    }

    private static Sign sign(Silence silence, Consumer<Some> change) {
        return new Sign(silence, some -> {
            change.accept(some);
            return some;
        });
    }

    static Stream<Sign> signs() {
        return Stream.of(sign(Silence.SWITCHED_OFF, some -> some.asks = false), sign(Silence.REOPENED, some -> some.state = State.OPEN),
                sign(Silence.REOPENED, some -> some.state = State.SNOOZED), sign(Silence.CLOSED, some -> some.state = State.CLOSED),
                sign(Silence.SPAM, some -> some.state = State.SPAM), sign(Silence.JOINED, some -> some.state = State.JOINED),
                sign(Silence.SOLVED_AGAIN, some -> some.again = true), sign(Silence.WROTE_SINCE, some -> some.wroteSince = true),
                sign(Silence.NOBODY_WROTE, some -> some.ending = Facts.Ending.NOBODY),
                sign(Silence.NEVER_ANSWERED, some -> some.answered = false),
                sign(Silence.TOO_LATE, some -> some.dueAt = NOW.minus(Duration.ofDays(8))),
                sign(Silence.NO_ADDRESS, some -> some.address = null),
                sign(Silence.MACHINE, some -> some.address = "no-reply@example.net"),
                sign(Silence.UNDELIVERABLE, some -> some.undeliverable = true), sign(Silence.REFUSED, some -> some.refused = true),
                sign(Silence.SPAM, some -> some.spam = true), sign(Silence.BITTER, some -> some.ending = Facts.Ending.BITTER),
                sign(Silence.OTHER_MATTER_OPEN, some -> some.open = 1),
                sign(Silence.ASKED_LATELY, some -> some.askedAt = NOW.minus(Duration.ofDays(29))),
                sign(Silence.LEFT_UNANSWERED, some -> some.unanswered = 2), sign(Silence.MANY_LATELY, some -> some.lately = 2));
    }

    @Test
    void withoutASignTheCustomerIsAsked() {
        assertThat(Asking.objection(new Some().facts())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("signs")
    void eachSignAloneStopsTheQuestion(Sign sign) {
        assertThat(Asking.objection(sign.change().apply(new Some()).facts())).contains(sign.silence());
    }

    @Test
    void everyReasonForSilenceHasARow() {
        Set<Silence> others = EnumSet.of(Silence.NO_WAY_OUT, Silence.STOPPED);
        assertThat(signs().map(Sign::silence).collect(Collectors.toSet())).containsExactlyInAnyOrderElementsOf(
                EnumSet.complementOf(EnumSet.copyOf(others)));
    }

    @Test
    void whatIsJustWithinTheBoundsIsAsked() {
        var some = new Some();
        some.dueAt = NOW.minus(Duration.ofDays(7));
        some.askedAt = NOW.minus(Duration.ofDays(30));
        some.unanswered = 1;
        some.lately = 1;
        assertThat(Asking.objection(some.facts())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"noreply@a.example", "No-Reply@a.example", "do_not_reply@a.example", "donotreply+x@a.example",
            "MAILER-DAEMON@a.example", "bounce-123@a.example", "notifications@a.example", "postmaster@a.example"})
    void machinesAreKnownByTheirNames(String address) {
        assertThat(Asking.machine(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ona@noreply.example", "info@a.example", "robotas.petras@a.example", "daemon.smith@a.example"})
    void peopleAreNot(String address) {
        assertThat(Asking.machine(address)).isFalse();
    }
}
