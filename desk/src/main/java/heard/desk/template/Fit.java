package heard.desk.template;

import java.util.Set;

import heard.desk.template.grammar.Trait;
import heard.engine.Request;
import org.jspecify.annotations.Nullable;

/** How well a kind of template fits a message that was read. */
final class Fit {
    private static final int MOST = 5;
    private static final int VERY = 4;
    private static final int RATHER = 2;
    private static final int SLIGHTLY = 1;
    private static final int MOST_FOR_USE = 3;

    private final Set<Trait> traits;
    private final Set<Request> requests;
    private final @Nullable Request main;

    /** @param main what is wanted first of all; null where nothing was read */
    Fit(Set<Trait> traits, Set<Request> requests, @Nullable Request main) {
        this.traits = traits;
        this.requests = requests;
        this.main = main;
    }

    int of(Kind kind) {
        boolean upset = traits.contains(Trait.UPSET);
        return switch (kind) {
            case COMPLAINT -> wanted(Request.COMPLAINT);
            case DELAY -> wanted(Request.STATUS) > 0 && upset ? wanted(Request.STATUS) : when(wanted(Request.STATUS) > 0, SLIGHTLY);
            case REFUND -> wanted(Request.REFUND);
            case TECHNICAL -> wanted(Request.TECHNICAL);
            case REPEATED -> when(traits.contains(Trait.REPEATED), upset ? MOST : VERY);
            case DEMAND -> wanted(Request.DEMAND);
            case STATUS -> upset ? when(wanted(Request.STATUS) > 0, SLIGHTLY) : wanted(Request.STATUS);
            case APOLOGY -> traits.contains(Trait.ANGRY) ? RATHER : when(upset, SLIGHTLY);
            case QUESTION -> wanted(Request.INFORMATION);
            case THANKS -> wanted(Request.PRAISE);
            case FOLLOW_UP, BAD_NEWS, OTHER -> 0;
        };
    }

    /** What stands first in a message weighs more than what comes along. */
    private int wanted(Request request) {
        return request == main ? VERY : when(requests.contains(request), RATHER);
    }

    private static int when(boolean holds, int points) {
        return holds ? points : 0;
    }

    /** Who takes a template often finds it sooner, but never before one that fits much better. */
    static int ofUse(int times) {
        return Math.min(MOST_FOR_USE, Integer.SIZE - Integer.numberOfLeadingZeros(times));
    }
}
