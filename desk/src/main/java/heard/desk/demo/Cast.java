package heard.desk.demo;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import heard.desk.conversation.TagId;
import heard.desk.identity.Agent;
import heard.desk.identity.AgentId;
import heard.desk.identity.TeamId;
import org.jspecify.annotations.Nullable;

/**
 * Who and what the stories name, as this desk knows them.
 *
 * @param people    by the account: ruta, ivan, emma, lead
 * @param teams     by the word of the stories: shop, repair
 * @param mailboxes by account; one that the desk does not have is absent
 */
record Cast(Map<String, Agent> people, Map<String, TeamId> teams, Map<String, Place> mailboxes, Map<String, TagId> tags) {
    /** A mailbox of the desk. */
    record Place(@Nullable UUID id, String address, TeamId team) {}

    Agent person(String account) {
        return Objects.requireNonNull(people.get(account), account);
    }

    TeamId team(String word) {
        return Objects.requireNonNull(teams.get(word), word);
    }

    Place mailbox(String account) {
        return Objects.requireNonNull(mailboxes.get(account), account);
    }

    List<TagId> tagged(List<String> names) {
        return names.stream().map(name -> Objects.requireNonNull(tags.get(name), name)).toList();
    }

    AgentId lead() {
        return person("lead").id();
    }
}
