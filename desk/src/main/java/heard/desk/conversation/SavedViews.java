package heard.desk.conversation;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import heard.desk.identity.Access;
import heard.desk.identity.TeamId;
import heard.desk.platform.CommonError;
import heard.desk.platform.DeskException;
import heard.desk.platform.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lists that people keep for themselves, and leads for their teams. */
@Component
public class SavedViews {
    public static final int MOST_NAME = 80;
    public static final int MOST_VIEWS = 100;

    private final SavedViewStore store;
    private final Clock clock;

    SavedViews(SavedViewStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** The reader's own, then those of the reader's teams, each in their order. */
    public List<SavedView> of(Access access) {
        return store.of(access.agent(), access.visibleTeams());
    }

    public Optional<SavedView> find(Access access, UUID id) {
        return of(access).stream().filter(view -> view.id().equals(id)).findFirst();
    }

    /**
     * Keeps a list.
     *
     * @param team whose members get it, which its leads may decide; null keeps it for the reader alone
     */
    public SavedView save(Access access, @Nullable TeamId team, String name, ListFilter filter) {
        String stripped = checked(name);
        requireOwner(access, team);
        int position = (int) of(access).stream().filter(view -> java.util.Objects.equals(view.team(), team)).count();
        if (position >= MOST_VIEWS)
            throw new DeskException(CommonError.TOO_MANY, "At most " + MOST_VIEWS + " views are kept: remove one first");
        var view = new SavedView(Ids.next(), stripped, team, filter, position);
        store.add(view, access.agent(), clock.instant());
        return view;
    }

    public void change(Access access, UUID id, String name, ListFilter filter) {
        requireOwner(access, existing(access, id).team());
        store.change(id, checked(name), filter);
    }

    public void remove(Access access, UUID id) {
        requireOwner(access, existing(access, id).team());
        store.remove(id);
    }

    private SavedView existing(Access access, UUID id) {
        return find(access, id).orElseThrow(() -> DeskException.notFound("View " + id));
    }

    private static void requireOwner(Access access, @Nullable TeamId team) {
        if (team != null && !access.leads(team))
            throw DeskException.forbidden("The views of a team are kept by its leads");
    }

    private static String checked(String name) {
        String stripped = name.strip();
        if (stripped.isEmpty() || stripped.length() > MOST_NAME)
            throw new DeskException(CommonError.INVALID, "The name of a view has 1 to " + MOST_NAME + " characters");
        return stripped;
    }
}
