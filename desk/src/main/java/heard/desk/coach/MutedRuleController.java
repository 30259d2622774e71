package heard.desk.coach;

import java.util.UUID;

import heard.desk.identity.Access;
import heard.desk.identity.TeamId;
import heard.desk.platform.CommonError;
import heard.desk.platform.DeskException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Mutes advice for a team or for the whole desk, and lets it be heard again. */
@Controller
class MutedRuleController {
    private static final String ALL = "all";

    private final MutedRules muted;

    MutedRuleController(MutedRules muted) {
        this.muted = muted;
    }

    /** @param team a team's id, or {@code all} for the whole desk */
    @PostMapping("/coach/muted-rules")
    String mute(Access access, @RequestParam String rule, @RequestParam String team) {
        muted.mute(access, rule, team.equals(ALL) ? null : team(team));
        return "redirect:/coach?done=rule-muted#muted";
    }

    private static TeamId team(String id) {
        try {
            return new TeamId(UUID.fromString(id));
        } catch (IllegalArgumentException notOne) {
            throw new DeskException(CommonError.INVALID, "There is no team of this id", notOne);
        }
    }

    @PostMapping("/coach/muted-rules/{id}/removal")
    String unmute(Access access, @PathVariable UUID id) {
        muted.unmute(access, id);
        return "redirect:/coach?done=rule-heard#dismissed";
    }
}
