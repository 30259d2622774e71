package heard.desk.calendar.clock;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import heard.desk.conversation.Conversation;
import heard.desk.identity.Agent;
import heard.desk.identity.AgentId;
import heard.desk.identity.Directory;
import heard.desk.identity.Role;
import heard.desk.identity.TeamId;
import org.springframework.stereotype.Component;

/**
 * Who hears of a deadline: before it whoever answers, or the leads where nobody does; once it was missed both. Where a team has no lead,
 * the administrators learn that somebody has to be named.
 */
@Component
class ClockHearers {
    private final Directory directory;

    ClockHearers(Directory directory) {
        this.directory = directory;
    }

    Map<AgentId, ClockNoticeStore.Kind> of(Conversation conversation, boolean missed) {
        ClockNoticeStore.Kind kind = missed ? ClockNoticeStore.Kind.MISSED : ClockNoticeStore.Kind.WARNED;
        Map<AgentId, ClockNoticeStore.Kind> hearers = new LinkedHashMap<>();
        Optional<AgentId> answers = answering(conversation);
        answers.ifPresent(agent -> hearers.put(agent, kind));
        if (answers.isPresent() && !missed)
            return hearers;
        List<AgentId> leads = leads(conversation.scope());
        leads.forEach(lead -> hearers.putIfAbsent(lead, kind));
        if (leads.isEmpty())
            administrators().forEach(administrator -> hearers.putIfAbsent(administrator, ClockNoticeStore.Kind.LEADLESS));
        return hearers;
    }

    /** Whoever has left the team answers nothing there. */
    Optional<AgentId> answering(Conversation conversation) {
        return Optional.ofNullable(conversation.assignee()).flatMap(directory::find)
                .filter(agent -> agent.active() && agent.teams().containsKey(conversation.scope())).map(Agent::id);
    }

    private List<AgentId> leads(TeamId team) {
        return directory.activeMembers(team).stream().filter(agent -> agent.teams().get(team) == Role.LEAD).map(Agent::id).toList();
    }

    private List<AgentId> administrators() {
        return directory.activeAgents().stream().filter(Agent::administrator).map(Agent::id).toList();
    }
}
