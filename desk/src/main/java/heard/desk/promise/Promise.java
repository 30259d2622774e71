package heard.desk.promise;

import java.time.Instant;

import heard.desk.conversation.ConversationId;
import heard.desk.conversation.MessageId;
import heard.desk.identity.AgentId;
import heard.desk.identity.TeamId;
import org.jspecify.annotations.Nullable;

/**
 * A commitment to a customer.
 *
 * @param conversation where it stands today
 * @param message      the answer that made it; null where it was entered by hand
 * @param by           who promised
 * @param made         when the customer was told
 * @param due          null where no time was named; only a proposal, or what was none, is without
 * @param overdue      when the desk noticed that its time had passed; null while it has not
 * @param settled      when it was kept, moved, withdrawn or dropped; null while it is live
 * @param replacedBy   the promise that stands in its place
 */
public record Promise(PromiseId id, ConversationId conversation, @Nullable MessageId message, TeamId scope, AgentId by, String words,
        Instant made, @Nullable Instant due, PromiseState state, @Nullable Instant remind, @Nullable Instant overdue,
        @Nullable Instant settled, @Nullable String reason, @Nullable PromiseId replacedBy) {
    public static final int MOST_WORDS = 1000;
    public static final int MOST_REASON = 500;
    /** The reason of one that was moved by telling the customer so in an answer. */
    static final String TOLD = "told";

    /** Whether its time has passed and nobody has settled it. */
    public boolean late(Instant now) {
        return state.live() && due != null && !due.isAfter(now);
    }

    /** Whether it should have been looked at by now: it is late, or close to it. */
    public boolean pressing(Instant now) {
        return late(now) || (state.live() && remind != null && !remind.isAfter(now));
    }

    /** Whether its time passed before it was kept or moved, also where that has been settled since. */
    public boolean wasBroken() {
        return state != PromiseState.PROPOSED && state != PromiseState.DROPPED && (overdue != null || keptLate());
    }

    /** Whether it was kept, but not in time. */
    public boolean keptLate() {
        return state == PromiseState.KEPT && due != null && settled != null && settled.isAfter(due);
    }
}
