package heard.desk.conversation;

import java.util.UUID;

import heard.desk.identity.TeamId;
import org.jspecify.annotations.Nullable;

/**
 * A list that somebody keeps.
 *
 * @param team whose members share it; null where it is the reader's own
 */
public record SavedView(UUID id, String name, @Nullable TeamId team, ListFilter filter, int position) {}
