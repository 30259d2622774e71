package heard.desk.coach;

import java.util.Optional;

import heard.engine.Coded;

/** What came of a question to the engine: an answer, or why there is none. */
sealed interface Asked<T> {
    /** The engine's answer. */
    record Told<T>(T answer) implements Asked<T> {}

    /** No answer; {@code failure} is what a log may say of it: never words of the text. */
    record Silent<T>(Why why, String failure) implements Asked<T> {
        Silent(Why why) {
            this(why, why.code());
        }
    }

    /** Why there is no answer: others were before it all the time, it took too long, or the engine threw. */
    enum Why implements Coded {
        BUSY, SLOW, FAILED
    }

    default Optional<T> answered() {
        return switch (this) {
            case Told<T> told -> Optional.of(told.answer());
            case Silent<T> _ -> Optional.empty();
        };
    }
}
