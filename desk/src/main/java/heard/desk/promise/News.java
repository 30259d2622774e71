package heard.desk.promise;

import java.time.Instant;

/** Something that happened in a matter since its customer last heard from us, and that can be told to them. */
sealed interface News {
    /** What was promised has been done. */
    record Kept(String words) implements News {}

    /** It now waits for somebody who helps us. */
    record WaitsForOthers() implements News {}

    /** Another team has it now. */
    record TakenOver(String team) implements News {}

    /** The customer wrote; that it came is worth a word, but tells them nothing new. */
    record Wrote(Instant at) implements News {}

    /** Whether a word about it alone answers what is new. */
    default boolean tells() {
        return !(this instanceof Wrote);
    }
}
