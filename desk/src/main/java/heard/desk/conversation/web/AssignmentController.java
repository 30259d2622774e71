package heard.desk.conversation.web;

import java.util.UUID;

import heard.desk.conversation.Conversation;
import heard.desk.conversation.Conversations;
import heard.desk.identity.Access;
import heard.desk.identity.AgentId;
import heard.desk.identity.TeamId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Whose a conversation is: an agent's, a team's. */
@Controller
class AssignmentController {
    private final Conversations conversations;
    private final Target target;

    AssignmentController(Conversations conversations, Target target) {
        this.conversations = conversations;
        this.target = target;
    }

    /** @param to an agent's id, {@code me}, or empty for nobody */
    @PostMapping("/conversations/{number}/assignee")
    String assign(Access access, @PathVariable long number, @RequestParam String to, @RequestParam(required = false) @Nullable String in) {
        AgentId assignee = to.isEmpty() ? null : to.equals("me") ? access.agent() : new AgentId(UUID.fromString(to));
        conversations.assign(access, target.id(access, number), assignee);
        return "redirect:" + Whence.of(in).to(number, assignee == null ? "released" : "assigned");
    }

    /** @param to a team's id, or empty for the team of its mailbox; a reader outside that team goes back to the list */
    @PostMapping("/conversations/{number}/team")
    String hand(Access access, @PathVariable long number, @RequestParam String to, @RequestParam(required = false) @Nullable String in) {
        TeamId team = to.isEmpty() ? null : new TeamId(UUID.fromString(to));
        Conversation moved = conversations.moveToTeam(access, target.id(access, number), team);
        if (access.sees(moved.scope()))
            return "redirect:" + Whence.of(in).to(number, "team");
        String address = Whence.of(in).address();
        return "redirect:" + address + (address.contains("?") ? "&" : "?") + "done=team-away";
    }
}
