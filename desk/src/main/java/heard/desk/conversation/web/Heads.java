package heard.desk.conversation.web;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import heard.desk.conversation.Conversation;
import heard.desk.conversation.Priority;
import heard.desk.conversation.State;
import heard.desk.conversation.web.Composer.Later;
import heard.desk.conversation.web.ListPane.Choice;
import heard.desk.identity.Agent;
import heard.desk.identity.AgentId;
import heard.desk.identity.Directory;
import heard.desk.identity.Page;
import heard.desk.platform.words.Words;
import org.springframework.stereotype.Component;

/** Makes the head of a conversation: its state, people, team and priority, each with what they could become. */
@Component
class Heads {
    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final LocalTime EVENING = LocalTime.of(17, 0);
    private static final Duration WORTH_WAITING = Duration.ofMinutes(45);

    private final Directory directory;
    private final Clock clock;

    Heads(Directory directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    ConversationView.Head of(Page page, Conversation conversation) {
        return new ConversationView.Head(state(page, conversation.state(), true), states(page, conversation), assignee(page, conversation),
                people(page, conversation), team(conversation), teams(conversation), priority(page, conversation.priority(), true),
                Stream.of(Priority.values()).map(priority -> priority(page, priority, priority == conversation.priority())).toList(),
                later(page.words()));
    }

    private static List<Choice> states(Page page, Conversation conversation) {
        return Stream.of(State.OPEN, State.WAITING_FOR_CUSTOMER, State.WAITING_FOR_US, State.SOLVED, State.CLOSED, State.SPAM)
                .filter(state -> state == conversation.state() || conversation.state().canMoveTo(state))
                .map(state -> state(page, state, state == conversation.state())).toList();
    }

    private static Choice state(Page page, State state, boolean current) {
        return new Choice(state.code(), Icons.of(state), page.t("state." + state.code()), current);
    }

    private Choice assignee(Page page, Conversation conversation) {
        AgentId assignee = conversation.assignee();
        return assignee == null
                ? new Choice("", "unassigned", page.t("conversation.nobody"), true)
                : new Choice(assignee.value().toString(), "mine", directory.name(assignee), true);
    }

    private List<Choice> people(Page page, Conversation conversation) {
        List<Choice> people = new ArrayList<>();
        for (Agent agent : directory.activeMembers(conversation.scope()))
            if (!agent.id().equals(page.access().agent()))
                people.add(new Choice(agent.id().value().toString(), "mine", agent.name(), agent.id().equals(conversation.assignee())));
        return people;
    }

    private Choice team(Conversation conversation) {
        return new Choice(conversation.team() == null ? "" : conversation.team().value().toString(), "team",
                directory.name(conversation.scope()), true);
    }

    private List<Choice> teams(Conversation conversation) {
        return directory.teams().stream()
                .map(team -> new Choice(team.id().equals(conversation.home()) ? "" : team.id().value().toString(), "team",
                        team.name(), Objects.equals(team.id(), conversation.scope())))
                .toList();
    }

    private static Choice priority(Page page, Priority priority, boolean current) {
        return new Choice(priority.code(), Icons.of(priority), page.t("priority." + priority.code()), current);
    }

    /** Times that people often mean: this evening, tomorrow morning, Monday morning, in the reader's zone. */
    List<Later> later(Words words) {
        ZonedDateTime now = clock.instant().atZone(words.zone());
        List<Later> times = new ArrayList<>();
        ZonedDateTime evening = now.with(EVENING);
        if (now.plus(WORTH_WAITING).isBefore(evening))
            times.add(later(words, evening));
        times.add(later(words, now.plusDays(1).with(MORNING)));
        ZonedDateTime monday = now.with(TemporalAdjusters.next(DayOfWeek.MONDAY)).with(MORNING);
        if (monday.isAfter(now.plusDays(1).with(MORNING)))
            times.add(later(words, monday));
        return times;
    }

    private static Later later(Words words, ZonedDateTime time) {
        return new Later(time.toLocalDateTime().toString(), words.at(time.toInstant()));
    }
}
