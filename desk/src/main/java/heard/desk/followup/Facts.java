package heard.desk.followup;

import java.time.Instant;

import heard.desk.conversation.State;
import org.jspecify.annotations.Nullable;

/**
 * All that decides whether a customer is asked, as it is when the question is due.
 *
 * @param now             the moment of deciding
 * @param dueAt           when the question was to be asked
 * @param teamAsks        whether the team still wants its customers to be asked
 * @param state           where the conversation stands
 * @param solvedAgain     whether it was solved anew after this question was planned
 * @param answered        whether a person of ours ever answered
 * @param ending          how the customer's last words sounded
 * @param wroteSince      whether the customer wrote after the solution
 * @param address         where the question would go; null where there is no mail address
 * @param undeliverable   whether mail servers refuse that address
 * @param customer        what is known of the customer besides this conversation
 */
record Facts(Instant now, Instant dueAt, boolean teamAsks, State state, boolean solvedAgain, boolean answered, Ending ending,
        boolean wroteSince, @Nullable String address, boolean undeliverable, Around customer) {
    /** How the customer's last words sounded. */
    enum Ending {
        /** No person wrote. */
        NOBODY,
        /** Against us, full of anger, or about to leave. */
        BITTER, ORDINARY
    }

    /**
     * The customer's other dealings with the desk.
     *
     * @param refused      whether they asked not to be asked
     * @param askedAt      when they were asked last, about anything; null for never
     * @param unanswered   how many questions in a row they left without an answer
     * @param openMatters  their conversations that are still open
     * @param solvedLately their other conversations that were solved in the last days
     * @param spam         whether something of theirs is marked as spam
     */
    record Around(boolean refused, @Nullable Instant askedAt, int unanswered, int openMatters, int solvedLately, boolean spam) {}
}
