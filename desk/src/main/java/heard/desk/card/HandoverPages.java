package heard.desk.card;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import heard.desk.coach.Readings;
import heard.desk.conversation.Conversation;
import heard.desk.conversation.Message;
import heard.desk.conversation.MessageId;
import heard.desk.conversation.Timelines;
import heard.desk.conversation.Turn;
import heard.desk.conversation.Turns;
import heard.desk.identity.Access;
import heard.desk.identity.Agent;
import heard.desk.identity.Directory;
import heard.desk.identity.Team;
import heard.desk.platform.words.Catalogue;
import heard.desk.platform.words.UiLanguage;
import heard.desk.promise.PromiseState;
import heard.desk.promise.Promises;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the page on which a conversation is handed over, and the summary that it offers. */
@Component
class HandoverPages {
    private final Timelines timelines;
    private final Readings readings;
    private final Promises promises;
    private final Directory directory;
    private final Catalogue catalogue;

    HandoverPages(Timelines timelines, Readings readings, Promises promises, Directory directory, Catalogue catalogue) {
        this.timelines = timelines;
        this.readings = readings;
        this.promises = promises;
        this.directory = directory;
        this.catalogue = catalogue;
    }

    /**
     * How the page was asked for.
     *
     * @param text  what was typed; null where the summary is to be made
     * @param marks the letters behind the marks in what was typed
     */
    record Asked(String taker, @Nullable String language, @Nullable String text, List<MessageId> marks, String in,
            @Nullable String problem) {}

    HandoverPage of(Access access, Conversation conversation, Asked asked) {
        UiLanguage language = language(access, asked);
        Summary summary = summary(access, conversation, language);
        return new HandoverPage(conversation, people(access, conversation), teams(conversation), asked.taker(),
                asked.text() == null ? summary.text() : asked.text(), language.code(),
                asked.text() == null ? summary.marks() : asked.marks(), asked.in(), asked.problem());
    }

    /** The one asked for, else that of who takes over, else the giver's. */
    private UiLanguage language(Access access, Asked asked) {
        return Optional.ofNullable(asked.language()).flatMap(UiLanguage::find)
                .or(() -> Taker.read(asked.taker()).flatMap(taker -> taker instanceof Taker.Person person
                        ? directory.find(person.agent()).map(Agent::language)
                        : Optional.empty()))
                .orElse(access.language());
    }

    /** The letters behind marks as a form carried them, those of this conversation alone, by their marks. */
    Map<String, MessageId> links(Conversation conversation, List<MessageId> marks) {
        Set<MessageId> here = timelines.of(conversation, null).messages().stream().map(Message::id).collect(Collectors.toSet());
        Map<String, MessageId> links = new HashMap<>();
        for (int place = 0; place < marks.size(); place++)
            if (here.contains(marks.get(place)))
                links.put(Integer.toString(place + 1), marks.get(place));
        return links;
    }

    private Summary summary(Access access, Conversation conversation, UiLanguage language) {
        List<Message> messages = timelines.of(conversation, null).messages();
        List<MessageId> letters = Turns.of(conversation.id(), messages).stream().filter(turn -> !turn.ours()).map(Turn::message).toList();
        return Summary.of(catalogue.in(language, access.zone()),
                new Summary.Ground(conversation, messages, readings.of(letters), promised(conversation)));
    }

    private List<Summary.Promised> promised(Conversation conversation) {
        return promises.owed(List.of(conversation.id())).stream()
                .filter(promise -> promise.state().live() && promise.state() != PromiseState.PROPOSED)
                .map(promise -> new Summary.Promised(promise.words(), promise.due(), promise.message())).toList();
    }

    private List<HandoverPage.Choice> people(Access access, Conversation conversation) {
        List<HandoverPage.Choice> people = new ArrayList<>();
        for (Agent agent : directory.activeMembers(conversation.scope()))
            if (!agent.id().equals(access.agent()))
                people.add(new HandoverPage.Choice(new Taker.Person(agent.id()).value(), agent.name()));
        return people;
    }

    private List<HandoverPage.Choice> teams(Conversation conversation) {
        List<HandoverPage.Choice> teams = new ArrayList<>();
        for (Team team : directory.teams())
            if (!team.id().equals(conversation.scope()))
                teams.add(new HandoverPage.Choice(new Taker.Group(team.id()).value(), team.name()));
        return teams;
    }
}
