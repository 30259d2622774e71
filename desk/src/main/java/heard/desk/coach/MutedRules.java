package heard.desk.coach;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import heard.desk.identity.Access;
import heard.desk.identity.Audit;
import heard.desk.identity.Directory;
import heard.desk.identity.TeamId;
import heard.desk.platform.CommonError;
import heard.desk.platform.DeskException;
import heard.desk.platform.Ids;
import heard.engine.Engine;
import heard.engine.Review;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Advice that teams do not want to hear: a lead mutes it for a team of theirs, an administrator for the whole desk. Each change is audited. */
@Component
class MutedRules {
    private final MutedRuleStore store;
    private final DismissalStore dismissals;
    private final Audit audit;
    private final Directory directory;
    private final Clock clock;

    MutedRules(MutedRuleStore store, DismissalStore dismissals, Audit audit, Directory directory, Clock clock) {
        this.store = store;
        this.dismissals = dismissals;
        this.audit = audit;
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * A review without what none of its teams wants to hear; its score counts none of that.
     *
     * @param own whose a rule is, where it is one team's alone
     */
    Review heard(Set<TeamId> teams, Map<String, TeamId> own, Review review) {
        Set<String> muted = store.in(teams, own);
        return muted.isEmpty() ? review : Engine.without(review, muted);
    }

    /** Those that hold for teams that the reader leads, or for all. */
    List<MutedRule> seen(Access access) {
        return store.all().stream().filter(muted -> muted.team() == null || access.leads(muted.team()) || access.administers()).toList();
    }

    static boolean mayChange(Access access, @Nullable TeamId team) {
        return team == null ? access.administers() : access.leads(team);
    }

    /** Takes it out of the reviews of a team; without one out of those of the whole desk. */
    @Transactional
    public void mute(Access access, String rule, @Nullable TeamId team) {
        require(access, team);
        String why = dismissals.why(rule)
                .orElseThrow(() -> new DeskException(CommonError.INVALID, "Nobody has put the rule " + rule + " aside"));
        if (store.add(new MutedRule(Ids.next(), rule, team, why, access.agent(), clock.instant())))
            audit.record(access, "coach.muted", rule, detail(rule, team));
    }

    @Transactional
    public void unmute(Access access, UUID id) {
        MutedRule muted = store.find(id).orElseThrow(() -> DeskException.notFound("Muted rule " + id));
        require(access, muted.team());
        if (store.remove(id))
            audit.record(access, "coach.unmuted", muted.rule(), detail(muted.rule(), muted.team()));
    }

    private static void require(Access access, @Nullable TeamId team) {
        if (!mayChange(access, team))
            throw DeskException.forbidden("Advice is muted by the lead of the team, or for all by an administrator");
    }

    private Map<String, String> detail(String rule, @Nullable TeamId team) {
        return team == null ? Map.of("name", rule) : Map.of("name", rule, "team", directory.name(team));
    }
}
