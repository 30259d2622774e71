package heard.desk.coach.rule;

import java.util.UUID;

import heard.desk.identity.TeamId;
import heard.desk.platform.CommonError;
import heard.desk.platform.DeskException;
import org.jspecify.annotations.Nullable;

/**
 * A file of rules as it is typed, and a sample to try it on.
 *
 * @param team  a team's id, or {@link #ALL}
 * @param from  the revision that it came from; 0 where it is new
 */
public record RuleForm(String language, String name, String team, String text, String message, String draft, long from) {
    static final String ALL = "all";

    /** As a browser hands it in: what is not there is empty. */
    public record Typed(@Nullable String language, @Nullable String name, @Nullable String team, @Nullable String text,
            @Nullable String message, @Nullable String draft, @Nullable Long from, @Nullable String act) {
        RuleForm form() {
            return new RuleForm(or(language), or(name).strip(), or(team), lines(text), lines(message), lines(draft),
                    from == null ? 0 : from);
        }

        boolean tries() {
            return "try".equals(act);
        }

        private static String or(@Nullable String typed) {
            return typed == null ? "" : typed;
        }

        private static String lines(@Nullable String typed) {
            return or(typed).replace("\r\n", "\n");
        }
    }

    RuleForm named(RuleFile file) {
        return new RuleForm(file.language().code(), file.name(), team, text, message, draft, from);
    }

    RuleForm from(long revision) {
        return new RuleForm(language, name, team, text, message, draft, revision);
    }

    static RuleForm of(Version version, String shown) {
        return new RuleForm(version.file().language().code(), version.file().name(), value(version.team()), shown, "", "",
                version.revision());
    }

    static String value(@Nullable TeamId team) {
        return team == null ? ALL : team.value().toString();
    }

    /** Null is the whole desk. */
    @Nullable
    TeamId teamId() {
        try {
            return team.equals(ALL) ? null : new TeamId(UUID.fromString(team));
        } catch (IllegalArgumentException notOne) {
            throw new DeskException(CommonError.INVALID, "There is no team of this id", notOne);
        }
    }
}
