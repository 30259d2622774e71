package heard.desk.identity.settings;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import heard.desk.identity.Agent;
import heard.desk.identity.Role;
import heard.desk.identity.Team;
import heard.desk.identity.TeamId;

/** What an administrator sets about a person, as it came from the form: a role, or none, for each team. */
public record PersonForm(String name, String email, String language, String zone, boolean administrator, boolean active,
        Map<TeamId, Role> teams) {
    private static final String TEAM = "team-";

    static PersonForm empty(String language, String zone) {
        return new PersonForm("", "", language, zone, false, true, Map.of());
    }

    static PersonForm of(Agent agent) {
        return new PersonForm(agent.name(), agent.email(), agent.language().code(), agent.zone().getId(), agent.administrator(),
                agent.active(),
                agent.teams());
    }

    static PersonForm read(Map<String, String> fields) {
        var teams = new HashMap<TeamId, Role>();
        fields.forEach((name, value) -> {
            if (name.startsWith(TEAM) && !value.isEmpty())
                teams.put(new TeamId(UUID.fromString(name.substring(TEAM.length()))), Role.of(value));
        });
        return new PersonForm(fields.getOrDefault("name", ""), fields.getOrDefault("email", "").strip(),
                fields.getOrDefault("language", "en"),
                fields.getOrDefault("zone", "UTC"), fields.containsKey("administrator"), fields.containsKey("active"), teams);
    }

    /** The code of the role in a team; empty where the person is not in it. */
    public String role(Team team) {
        Role role = teams.get(team.id());
        return role == null ? "" : role.code();
    }
}
