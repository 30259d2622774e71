package heard.desk.identity;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import heard.desk.platform.Ids;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** The teams of the desk. */
@Component
public final class Teams {
    public static final int MOST_NAME = 80;

    private final TeamStore store;
    private final Directory directory;
    private final Clock clock;

    Teams(TeamStore store, Directory directory, Clock clock) {
        this.store = store;
        this.directory = directory;
        this.clock = clock;
    }

    /** By name. */
    public List<Team> all() {
        return store.all();
    }

    public Optional<Team> find(TeamId id) {
        return store.find(id);
    }

    /** Empty where another team has the name. */
    public Optional<TeamId> add(String name) {
        var id = new TeamId(Ids.next());
        boolean added = store.add(id, checked(name), clock.instant());
        directory.refresh();
        return added ? Optional.of(id) : Optional.empty();
    }

    /** False where another team has the name. */
    public boolean rename(TeamId id, String name) {
        try {
            return store.rename(id, checked(name));
        } catch (DuplicateKeyException quicker) {
            return false;
        } finally {
            directory.refresh();
        }
    }

    private static String checked(String name) {
        String stripped = name.strip();
        if (stripped.isEmpty() || stripped.length() > MOST_NAME)
            throw new IllegalArgumentException("A team's name has 1 to 80 characters");
        return stripped;
    }
}
