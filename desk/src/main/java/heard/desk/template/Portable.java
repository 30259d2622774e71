package heard.desk.template;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import heard.desk.conversation.Fields;
import heard.desk.conversation.Priority;
import heard.desk.conversation.State;
import heard.desk.conversation.Tag;
import heard.desk.conversation.TagId;
import heard.desk.conversation.Tags;
import heard.desk.identity.Agent;
import heard.desk.identity.AgentId;
import heard.desk.identity.Directory;
import heard.desk.identity.Team;
import heard.desk.identity.TeamId;
import org.springframework.stereotype.Component;

/** Actions as files carry them from desk to desk: tags, teams and fields by their names, people by their addresses. */
@Component
class Portable {
    private static final String DO = "do";
    private static final String FIELD = "field";
    private static final String VALUE = "value";

    private final Directory directory;
    private final Tags tags;
    private final Fields fields;

    Portable(Directory directory, Tags tags, Fields fields) {
        this.directory = directory;
        this.tags = tags;
        this.fields = fields;
    }

    /** Empty where what it names is not there any more. */
    Optional<Map<String, String>> write(Action action) {
        Optional<String> value = switch (action.kind()) {
            case PRIORITY, STATE, SNOOZE, FIELD -> Optional.of(action.value());
            case TAG, UNTAG -> tags.find(new TagId(UUID.fromString(action.value()))).map(Tag::name);
            case TEAM -> directory.find(new TeamId(UUID.fromString(action.value()))).map(Team::name);
            case ASSIGN -> action.value().length() < 36
                    ? Optional.of(action.value())
                    : directory.find(new AgentId(UUID.fromString(action.value()))).map(Agent::email);
        };
        return value.map(text -> action.kind() == Action.Kind.FIELD
                ? Map.of(DO, action.kind().code(), FIELD, action.subject(), VALUE, text)
                : Map.of(DO, action.kind().code(), VALUE, text));
    }

    /** Empty where the desk has nothing of that name, or the value is none. */
    Optional<Action> read(Map<String, String> written) {
        String value = written.getOrDefault(VALUE, "").strip();
        return Action.Kind.find(written.getOrDefault(DO, "")).filter(kind -> !value.isEmpty())
                .flatMap(kind -> read(kind, written.getOrDefault(FIELD, ""), value));
    }

    private Optional<Action> read(Action.Kind kind, String field, String value) {
        return switch (kind) {
            case PRIORITY -> Priority.parse(value).map(priority -> Action.of(kind, priority.code()));
            case STATE -> State.parse(value).filter(Portable::afterAnswer).map(state -> Action.of(kind, state.code()));
            case SNOOZE -> days(value).map(days -> Action.of(kind, Integer.toString(days)));
            case TAG, UNTAG -> tags.named(value).map(tag -> Action.of(kind, tag.id().value().toString()));
            case TEAM -> directory.teams().stream().filter(team -> team.name().equalsIgnoreCase(value)).findFirst()
                    .map(team -> Action.of(kind, team.id().value().toString()));
            case ASSIGN -> assignee(value).map(assignee -> Action.of(kind, assignee));
            case FIELD -> fields.byKey(field).map(known -> new Action(kind, known.key(), known.check(value)));
        };
    }

    /** Where a conversation can stand after an answer. */
    static boolean afterAnswer(State state) {
        return switch (state) {
            case OPEN, WAITING_FOR_CUSTOMER, WAITING_FOR_US, SOLVED, CLOSED -> true;
            case SNOOZED, SPAM, JOINED -> false;
        };
    }

    static Optional<Integer> days(String value) {
        return value.matches("\\d{1,2}") && Integer.parseInt(value) > 0 && Integer.parseInt(value) <= Action.LONGEST_SNOOZE_DAYS
                ? Optional.of(Integer.valueOf(value))
                : Optional.empty();
    }

    private Optional<String> assignee(String value) {
        if (value.equals(Action.ME) || value.equals(Action.NOBODY))
            return Optional.of(value);
        return directory.agents().stream().filter(agent -> agent.email().equalsIgnoreCase(value)).findFirst()
                .map(agent -> agent.id().value().toString());
    }
}
