package heard.desk.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** Reads the columns {@code teams} and {@code roles}, two arrays of an outer join that agree by position. */
public final class TeamRoles {
    private TeamRoles() {
    }

    public static Map<TeamId, Role> read(ResultSet row) throws SQLException {
        var keys = (@Nullable UUID[]) row.getArray("teams").getArray();
        var names = (@Nullable String[]) row.getArray("roles").getArray();
        var found = new HashMap<TeamId, Role>();
        for (int i = 0; i < keys.length; i++) {
            UUID key = keys[i];
            String name = names[i];
            if (key != null && name != null)
                found.put(new TeamId(key), Role.of(name));
        }
        return found;
    }
}
