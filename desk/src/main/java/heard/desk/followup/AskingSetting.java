package heard.desk.followup;

import java.time.Instant;

import heard.desk.identity.TeamId;
import org.jspecify.annotations.Nullable;

/**
 * Whether a team has its customers asked.
 *
 * @param since        solutions from then on are asked about; null is not at all
 * @param businessDays so many working days after the solution
 */
public record AskingSetting(TeamId team, @Nullable Instant since, int businessDays) {
    public static final int USUAL_DAYS = 3;
    public static final int MOST_DAYS = 30;

    public AskingSetting {
        if (!fits(businessDays))
            throw new IllegalArgumentException("A question comes 1 to 30 working days after the solution");
    }

    static boolean fits(int days) {
        return days >= 1 && days <= MOST_DAYS;
    }

    /** Nobody is asked before somebody decides so. */
    static AskingSetting silent(TeamId team) {
        return new AskingSetting(team, null, USUAL_DAYS);
    }

    public boolean asks() {
        return since != null;
    }
}
