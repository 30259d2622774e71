package heard.desk.template;

import java.util.Optional;
import java.util.UUID;

import heard.desk.conversation.CustomField;
import heard.desk.conversation.Fields;
import heard.desk.conversation.Tag;
import heard.desk.conversation.TagId;
import heard.desk.conversation.Tags;
import heard.desk.identity.Agent;
import heard.desk.identity.AgentId;
import heard.desk.identity.Directory;
import heard.desk.identity.Team;
import heard.desk.identity.TeamId;
import heard.desk.platform.words.Words;
import org.springframework.stereotype.Component;

/** Says what an action does. One whose tag, person, team or field is not there any more has no words, and is not offered. */
@Component
public class ActionWords {
    private final Directory directory;
    private final Tags tags;
    private final Fields fields;

    ActionWords(Directory directory, Tags tags, Fields fields) {
        this.directory = directory;
        this.tags = tags;
        this.fields = fields;
    }

    public Optional<String> of(Words words, Action action) {
        return switch (action.kind()) {
            case PRIORITY -> Optional.of(words.t("template.does.priority", words.t("priority." + action.value())));
            case TAG -> tag(action).map(tag -> words.t("template.does.tag", tag));
            case UNTAG -> tag(action).map(tag -> words.t("template.does.untag", tag));
            case FIELD -> field(words, action);
            case STATE -> Optional.of(words.t("template.does.state", words.t("state." + action.value())));
            case SNOOZE -> Optional.of(words.count("template.does.snooze", Long.parseLong(action.value())));
            case ASSIGN -> assign(words, action);
            case TEAM -> directory.find(new TeamId(UUID.fromString(action.value()))).map(Team::name)
                    .map(team -> words.t("template.does.team", team));
        };
    }

    private Optional<String> tag(Action action) {
        return tags.find(new TagId(UUID.fromString(action.value()))).map(Tag::name);
    }

    private Optional<String> field(Words words, Action action) {
        return fields.byKey(action.subject()).filter(CustomField::active)
                .map(field -> words.t("template.does.field", field.label(), action.value()));
    }

    private Optional<String> assign(Words words, Action action) {
        return switch (action.value()) {
            case Action.ME -> Optional.of(words.t("template.does.assign-me"));
            case Action.NOBODY -> Optional.of(words.t("template.does.assign-nobody"));
            default -> directory.find(new AgentId(UUID.fromString(action.value()))).filter(Agent::active)
                    .map(agent -> words.t("template.does.assign", agent.name()));
        };
    }

    static String icon(Action action) {
        return switch (action.kind()) {
            case PRIORITY -> "priority-high";
            case TAG, UNTAG -> "tag";
            case FIELD -> "field";
            case STATE -> "solved";
            case SNOOZE -> "snooze";
            case ASSIGN -> "assign";
            case TEAM -> "team";
        };
    }
}
