package heard.engine.promise;

import heard.engine.Promise;

/**
 * A promise with what the review needs to judge it.
 *
 * @param completes whether it finishes the customer's whole matter, other than a call-back or an interim answer
 */
public record Commitment(Promise promise, Timing timing, boolean completes) {
    /** Whether a time is named by which it is due, even where it cannot be resolved. */
    public boolean dated() {
        return timing == Timing.NAMED || timing == Timing.HOUR_LEFT_OPEN;
    }

    /** Whether a time is named at all, be it counted from a step of the customer's. */
    public boolean timed() {
        return dated() || timing == Timing.CUSTOMERS_STEP;
    }

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
