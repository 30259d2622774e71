package heard.desk.template;

import java.util.Set;

import heard.desk.template.grammar.Trait;
import heard.engine.Request;

/** How well a kind of template fits a message that was read. */
final class Fit {
    private static final int VERY = 4;
    private static final int WELL = 3;
    private static final int RATHER = 2;
    private static final int SLIGHTLY = 1;
    private static final int MOST_FOR_USE = 3;

    private final Set<Trait> traits;
    private final Set<Request> requests;

    Fit(Set<Trait> traits, Set<Request> requests) {
        this.traits = traits;
        this.requests = requests;
    }

    int of(Kind kind) {
        boolean upset = traits.contains(Trait.UPSET);
        return switch (kind) {
            case COMPLAINT -> when(requests.contains(Request.COMPLAINT), WELL);
            case DELAY -> requests.contains(Request.STATUS) ? upset ? WELL : RATHER : when(requests.contains(Request.COMPLAINT), SLIGHTLY);
            case REFUND -> when(requests.contains(Request.REFUND), VERY);
            case TECHNICAL -> when(requests.contains(Request.TECHNICAL), VERY);
            case REPEATED -> when(traits.contains(Trait.REPEATED), VERY);
            case DEMAND -> when(requests.contains(Request.DEMAND), VERY);
            case STATUS -> when(requests.contains(Request.STATUS), upset ? RATHER : VERY);
            case APOLOGY -> traits.contains(Trait.ANGRY) ? RATHER : when(upset, SLIGHTLY);
            case QUESTION -> when(requests.contains(Request.INFORMATION), WELL);
            case THANKS -> when(requests.contains(Request.PRAISE), VERY);
            case FOLLOW_UP, BAD_NEWS, OTHER -> 0;
        };
    }

    private static int when(boolean holds, int points) {
        return holds ? points : 0;
    }

    /** Who takes a template often finds it sooner, but never before one that fits much better. */
    static int ofUse(int times) {
        return Math.min(MOST_FOR_USE, Integer.SIZE - Integer.numberOfLeadingZeros(times));
    }
}
