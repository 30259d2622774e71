package heard.engine.promise;

import heard.engine.Promise;

/**
 * A promise with what the review needs to judge it.
 *
 * @param completes whether it finishes the customer's whole matter, other than a call-back or an interim answer
 */
public record Commitment(Promise promise, Timing timing, boolean completes) {
    /** How its time is named. */
    public enum Timing {
        /** A moment. */
        NAMED,
        /** A day up to which, with the hour left open, so that two readings are possible. */
        HOUR_LEFT_OPEN,
        /** After something that is not the customer's to do, such as word from the warehouse. */
        EVENT,
        /** Counted from a step of the customer. */
        CUSTOMERS_STEP,
        /** In words without a time, such as "soon". */
        VAGUE,
        /** Not at all. */
        NONE
    }
}
