package heard.desk.channel.email;

import heard.desk.identity.Directory;
import org.springframework.stereotype.Component;

/** The agents of the desk as colleagues. */
@Component
final class AgentColleagues implements Colleagues {
    private final Directory directory;

    AgentColleagues(Directory directory) {
        this.directory = directory;
    }

    @Override
    public boolean include(String address) {
        return directory.activeAgents().stream().anyMatch(agent -> agent.email().equals(address));
    }
}
