package heard.desk.identity;

import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Map;

import heard.desk.platform.words.UiLanguage;

/** A person who works at the desk, with their teams. */
public record Agent(AgentId id, String email, String name, UiLanguage language, ZoneId zone, Theme theme, String signature,
        boolean administrator, boolean active,
        Map<TeamId, Role> teams, int version) {
    public Agent {
        teams = Map.copyOf(teams);
    }

    /** What this person may see and do in a browser. */
    public Access access() {
        return new Access(id, name, administrator, teams, EnumSet.allOf(Right.class), language, zone, theme, "");
    }
}
