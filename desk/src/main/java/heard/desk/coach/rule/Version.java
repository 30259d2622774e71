package heard.desk.coach.rule;

import java.time.Instant;
import java.util.Optional;

import heard.desk.identity.AgentId;
import heard.desk.identity.TeamId;
import org.jspecify.annotations.Nullable;

/**
 * A file of rules as somebody kept it.
 *
 * @param revision rises with each change of any file
 * @param text     null where the file was taken away
 */
record Version(RuleFile file, @Nullable TeamId team, @Nullable String text, long revision, AgentId by, Instant at) {
    Optional<OwnText> own() {
        return Optional.ofNullable(text).map(words -> new OwnText(file, team, words));
    }
}
