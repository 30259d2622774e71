package heard.desk.coach;

import java.time.Instant;
import java.util.Map;

/**
 * How often a rule was dismissed in a team; people are counted, never named.
 *
 * @param reasons how often each reason was given; who gave none is in none
 */
public record DismissedRule(String rule, String why, int times, int people, Instant last, Map<Unwanted, Integer> reasons) {
    public DismissedRule {
        reasons = Map.copyOf(reasons);
    }

    public int because(Unwanted reason) {
        return reasons.getOrDefault(reason, 0);
    }
}
