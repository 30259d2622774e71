package heard.desk.coach.rule;

import heard.desk.identity.TeamId;
import heard.engine.rule.RuleText;
import org.jspecify.annotations.Nullable;

/**
 * A file of rules as it is, or may become, in use.
 *
 * @param team whose answers it judges; null is the whole desk
 */
record OwnText(RuleFile file, @Nullable TeamId team, String text) {
    static final int MOST_CHARACTERS = 60_000;

    RuleText forEngine() {
        return new RuleText(file.language(), file.path(), text);
    }
}
