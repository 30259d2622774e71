package heard.desk.template.web;

import java.util.List;
import java.util.Optional;

import heard.desk.conversation.CustomField;
import heard.desk.conversation.Priority;
import heard.desk.conversation.State;
import heard.desk.conversation.Tag;
import heard.desk.identity.Agent;
import heard.desk.identity.Team;
import heard.desk.template.Action;

/** What a template can be told to do at this desk. */
public record Choices(List<Team> teams, List<Agent> people, List<Tag> tags, List<CustomField> fields) {
    public static final List<State> STATES = List.of(State.OPEN, State.WAITING_FOR_CUSTOMER, State.WAITING_FOR_US, State.SOLVED,
            State.CLOSED);
    public static final List<Integer> DAYS = List.of(1, 2, 3, 5, 7, 14, 30, 60, 90);

    public Choices {
        teams = List.copyOf(teams);
        people = List.copyOf(people);
        tags = List.copyOf(tags);
        fields = List.copyOf(fields);
    }

    boolean allows(Action.Kind kind, String value) {
        return switch (kind) {
            case PRIORITY -> Priority.parse(value).isPresent();
            case STATE -> State.parse(value).filter(STATES::contains).isPresent();
            case SNOOZE -> DAYS.stream().anyMatch(days -> days.toString().equals(value));
            case TAG, UNTAG -> tags.stream().anyMatch(tag -> tag.id().value().toString().equals(value));
            case TEAM -> teams.stream().anyMatch(team -> team.id().value().toString().equals(value));
            case ASSIGN -> value.equals(Action.ME) || value.equals(Action.NOBODY)
                    || people.stream().anyMatch(agent -> agent.id().value().toString().equals(value));
            case FIELD -> Optional.of(value).filter(text -> !text.isBlank()).isPresent();
        };
    }
}
