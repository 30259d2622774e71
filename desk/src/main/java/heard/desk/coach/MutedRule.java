package heard.desk.coach;

import java.time.Instant;
import java.util.UUID;

import heard.desk.identity.AgentId;
import heard.desk.identity.TeamId;
import org.jspecify.annotations.Nullable;

/**
 * Advice that is no longer given.
 *
 * @param team whose people do not get it; null is the whole desk
 * @param why  what the advice said
 */
public record MutedRule(UUID id, String rule, @Nullable TeamId team, String why, AgentId by, Instant at) {}
