package heard.desk.card;

import java.util.Optional;
import java.util.UUID;

import heard.desk.identity.AgentId;
import heard.desk.identity.TeamId;

/** To whom a conversation is given on. */
sealed interface Taker {
    String PERSON = "agent:";
    String GROUP = "team:";

    /** As a form writes it. */
    String value();

    /** A person of the team in which it stands. */
    record Person(AgentId agent) implements Taker {
        @Override
        public String value() {
            return PERSON + agent.value();
        }
    }

    /** Another team, where somebody will take it. */
    record Group(TeamId team) implements Taker {
        @Override
        public String value() {
            return GROUP + team.value();
        }
    }

    static Optional<Taker> read(String value) {
        try {
            if (value.startsWith(PERSON))
                return Optional.of(new Person(new AgentId(UUID.fromString(value.substring(PERSON.length())))));
            return value.startsWith(GROUP)
                    ? Optional.of(new Group(new TeamId(UUID.fromString(value.substring(GROUP.length())))))
                    : Optional.empty();
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }
}
