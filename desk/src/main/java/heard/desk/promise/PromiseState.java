package heard.desk.promise;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * Where a promise stands. {@link #moves()} is the table of allowed moves; the database repeats it in {@code promise_move}, and a test
 * holds the two together.
 */
public enum PromiseState {
    /** Found in a sent answer; its writer has not said yet that it is one. */
    PROPOSED,
    OPEN,
    KEPT,
    /** Its time has passed and it was not kept; it still can be, late. */
    BROKEN,
    /** Another promise stands in its place. */
    MOVED,
    /** Taken back with a reason. */
    WITHDRAWN,
    /** It was none. */
    DROPPED;

    public Set<PromiseState> moves() {
        return switch (this) {
            case PROPOSED -> EnumSet.of(OPEN, KEPT, DROPPED);
            case OPEN -> EnumSet.of(KEPT, BROKEN, MOVED, WITHDRAWN);
            case BROKEN -> EnumSet.of(KEPT, MOVED, WITHDRAWN);
            case KEPT, WITHDRAWN -> EnumSet.of(OPEN);
            case DROPPED -> EnumSet.of(PROPOSED);
            case MOVED -> EnumSet.noneOf(PromiseState.class);
        };
    }

    public boolean canMoveTo(PromiseState next) {
        return moves().contains(next);
    }

    /** Whether somebody still has to do something about it. */
    public boolean live() {
        return switch (this) {
            case PROPOSED, OPEN, BROKEN -> true;
            case KEPT, MOVED, WITHDRAWN, DROPPED -> false;
        };
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static PromiseState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
