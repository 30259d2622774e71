package heard.engine.promise;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** A time in a sentence: its tokens from {@code first} up to {@code end}, and what it names. */
record TimeExpression(int first, int end, When when) {
    /** The one of these times that a token belongs to. */
    static @Nullable TimeExpression at(List<TimeExpression> times, int place) {
        for (TimeExpression time : times) {
            if (time.first() <= place && place < time.end()) {
                return time;
            }
        }
        return null;
    }
}
