package heard.desk.identity;

import java.util.Map;

/** What an administrator decides about somebody: whether they work here, in which teams, and whether they administer. */
public record Place(boolean active, boolean administrator, Map<TeamId, Role> teams) {
    public Place {
        teams = Map.copyOf(teams);
    }
}
