package heard.desk.identity;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

import heard.desk.platform.DeskException;
import heard.desk.platform.words.UiLanguage;

/**
 * What a signed-in person may see and do: the one policy of rights, used by list, search, page, live update and API.
 * A conversation is scoped to a team and seen by the members of that team; an administrator sees settings, not content.
 */
public record Access(AgentId agent, String name, boolean administrator, Map<TeamId, Role> teams, Set<Right> rights, UiLanguage language,
        ZoneId zone, Theme theme,
        String address) {
    public Access {
        teams = Map.copyOf(teams);
        rights = Set.copyOf(rights);
    }

    /** Somebody with every right in these teams, in English and UTC; the settings of a test start from here. */
    public static Access of(AgentId agent, Map<TeamId, Role> teams) {
        return new Access(agent, "Agent", false, teams, EnumSet.allOf(Right.class), UiLanguage.EN, ZoneOffset.UTC, Theme.SYSTEM, "");
    }

    public Access asAdministrator() {
        return new Access(agent, name, true, teams, rights, language, zone, theme, address);
    }

    /** The same person with no more than these rights. */
    public Access only(Set<Right> fewer) {
        return new Access(agent, name, administrator, teams, fewer, language, zone, theme, address);
    }

    /** The teams whose conversations this person sees. */
    public Set<TeamId> visibleTeams() {
        return rights.contains(Right.READ) ? teams.keySet() : Set.of();
    }

    public boolean sees(TeamId scope) {
        return visibleTeams().contains(scope);
    }

    /** Whether this person may answer and change in the team's conversations. */
    public boolean works(TeamId scope) {
        return sees(scope) && rights.contains(Right.WRITE);
    }

    public boolean leads(TeamId team) {
        return sees(team) && teams.get(team) == Role.LEAD;
    }

    public boolean leadsSomewhere() {
        return teams.keySet().stream().anyMatch(this::leads);
    }

    /** Whether this person may see and change settings. */
    public boolean administers() {
        return administrator && rights.contains(Right.ADMIN);
    }

    /** Refuses whoever does not administer the desk. */
    public void requireAdministrator() {
        if (!administers())
            throw DeskException.forbidden("Settings belong to administrators");
    }

    /** Refuses without the right, which tokens may lack. */
    public void require(Right right) {
        if (!rights.contains(right))
            throw DeskException.forbidden("The right to " + right.code() + " is missing");
    }
}
