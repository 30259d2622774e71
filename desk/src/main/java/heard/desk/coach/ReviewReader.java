package heard.desk.coach;

import java.util.Collection;
import java.util.Set;

import heard.desk.identity.TeamId;
import heard.engine.Language;

/**
 * For whom a draft is reviewed.
 *
 * @param language of the reasons; the draft's own where it is none of ours
 * @param teams    whose own rules judge beside those of the whole desk; none where it belongs to no team
 */
public record ReviewReader(Language language, Set<TeamId> teams) {
    /** Nobody of ours: reasons in the draft's own language, by the rules of the whole desk. */
    static final ReviewReader ANYBODY = of(Set.of());

    public ReviewReader {
        teams = Set.copyOf(teams);
    }

    /** Reasons in the draft's own language, by the rules of these teams. */
    public static ReviewReader of(Collection<TeamId> teams) {
        return new ReviewReader(Language.OTHER, Set.copyOf(teams));
    }
}
