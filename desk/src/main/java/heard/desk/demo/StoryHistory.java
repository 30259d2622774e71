package heard.desk.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import heard.desk.conversation.ConversationId;
import heard.desk.conversation.Entry;
import heard.desk.conversation.EntryKind;
import heard.desk.conversation.Priority;
import heard.desk.conversation.State;
import heard.desk.identity.AgentId;
import heard.desk.platform.Ids;
import org.jspecify.annotations.Nullable;

/**
 * What must have happened to a conversation besides its messages, for it to stand where the story says: taken by somebody,
 * moved by each answer, opened again by the customer, and brought to its end. No entry lies in the future, none before its cause.
 */
final class StoryHistory {
    private static final Duration TO_TAKE = Duration.ofMinutes(1);
    private static final Duration TO_NOTICE = Duration.ofMinutes(15);
    private static final Duration TO_SETTLE = Duration.ofMinutes(25);
    private static final Duration TO_CLOSE = Duration.ofDays(3);
    private static final Duration BEFORE_NOW = Duration.ofSeconds(40);

    private final Story story;
    private final ConversationId conversation;
    private final Cast cast;
    private final Instant start;
    private final Instant latest;
    private final List<Entry> entries = new ArrayList<>();
    private State state = State.OPEN;
    private Instant reached;

    private StoryHistory(Story story, ConversationId conversation, Cast cast, Instant now) {
        this.story = story;
        this.conversation = conversation;
        this.cast = cast;
        this.start = now.minus(story.started());
        this.latest = now.minus(BEFORE_NOW);
        this.reached = start;
    }

    static List<Entry> of(Story story, ConversationId conversation, Cast cast, Instant now) {
        var history = new StoryHistory(story, conversation, cast, now);
        history.tell();
        return List.copyOf(history.entries);
    }

    private void tell() {
        int first = firstOfOurs();
        for (int i = 0; i < story.lines().size(); i++) {
            var line = story.lines().get(i);
            Instant at = start.plus(line.after());
            if (i == first)
                take(at.minus(TO_TAKE), actor(line));
            said(line, at, i == lastSaid());
        }
        if (first < 0 && story.state() != State.SPAM)
            take(reached.plus(TO_NOTICE), cast.lead());
        settle();
    }

    private int firstOfOurs() {
        for (int i = 0; i < story.lines().size(); i++)
            if (story.lines().get(i).voice() != Story.Voice.CUSTOMER)
                return i;
        return -1;
    }

    private int lastSaid() {
        int last = -1;
        for (int i = 0; i < story.lines().size(); i++)
            if (story.lines().get(i).voice() != Story.Voice.NOTE)
                last = i;
        return last;
    }

    private AgentId actor(Story.Line line) {
        return cast.person(Objects.requireNonNull(line.agent())).id();
    }

    private void take(Instant at, AgentId by) {
        if (story.team() instanceof String team && !cast.team(team).equals(cast.mailbox(story.mailbox()).team()))
            add(at, by, EntryKind.TEAM_CHANGED, Map.of("from", "", "to", cast.team(team).value().toString()));
        if (story.priority() != Priority.NORMAL)
            add(at, by, EntryKind.PRIORITY_CHANGED, Map.of("from", Priority.NORMAL.code(), "to", story.priority().code()));
        if (story.assignee() instanceof String assignee)
            add(at, by, EntryKind.ASSIGNED, Map.of("from", "", "to", cast.person(assignee).id().value().toString()));
    }

    private void said(Story.Line line, Instant at, boolean last) {
        reached = at.isAfter(reached) ? at : reached;
        switch (line.voice()) {
            case CUSTOMER -> {
                State next = state.afterInbound(line.nature(), false);
                if (next != state) {
                    add(at, null, EntryKind.REOPENED, Map.of("from", state.code(), "to", next.code()));
                    state = next;
                }
            }
            case AGENT -> {
                move(at, actor(line), last ? afterLastAnswer() : State.WAITING_FOR_CUSTOMER);
                if (line.fate() instanceof Story.Fate.Failed)
                    add(at.plusSeconds(30), null, EntryKind.DELIVERY_FAILED, Map.of("status", "failed"));
            }
            case NOTE -> {
            }
        }
    }

    private State afterLastAnswer() {
        return switch (story.state()) {
            case OPEN, WAITING_FOR_CUSTOMER, WAITING_FOR_US, SOLVED -> story.state();
            case CLOSED -> State.SOLVED;
            case SNOOZED, SPAM, JOINED -> State.WAITING_FOR_CUSTOMER;
        };
    }

    private void settle() {
        AgentId by = story.assignee() instanceof String assignee ? cast.person(assignee).id() : cast.lead();
        Instant soon = reached.plus(TO_SETTLE);
        switch (story.state()) {
            case OPEN, WAITING_FOR_CUSTOMER, WAITING_FOR_US, SOLVED, SPAM -> move(soon, by, story.state());
            case CLOSED -> {
                move(soon, by, State.SOLVED);
                move(soon.plus(TO_CLOSE), by, State.CLOSED);
            }
            case SNOOZED -> add(soon, by, EntryKind.SNOOZED, Map.of("from", state.code(), "to", State.SNOOZED.code(), "until",
                    latest.plus(BEFORE_NOW).plus(Objects.requireNonNull(story.snoozedFor())).toString()));
            case JOINED -> {
            }
        }
    }

    private void move(Instant at, AgentId by, State next) {
        if (next == state)
            return;
        add(at, by, EntryKind.STATE_CHANGED, Map.of("from", state.code(), "to", next.code()));
        state = next;
    }

    private void add(Instant at, @Nullable AgentId by, EntryKind kind, Map<String, String> detail) {
        Instant after = at.isBefore(start) ? start : at;
        Instant when = after.isAfter(latest) ? latest : after;
        entries.add(new Entry(Ids.next(), conversation, when, by, kind, new HashMap<>(detail)));
    }
}
