package heard.desk.conversation;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import heard.desk.identity.Access;
import heard.desk.identity.Agent;
import heard.desk.identity.AgentId;
import heard.desk.identity.Directory;
import heard.desk.identity.TeamId;
import heard.desk.platform.DeskException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Internal notes: never seen by a customer, never sent. {@code @ruta} calls the colleague whose address begins so, if they may see it. */
@Component
public class Notes {
    private static final Pattern MENTION = Pattern.compile("(?<![\\p{L}\\p{N}._%+@-])@([\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,63})");
    private final ConversationStore conversations;
    private final MessageStore messages;
    private final MentionStore mentions;
    private final DraftStore drafts;
    private final Directory directory;
    private final History history;
    private final Clock clock;

    Notes(ConversationStore conversations, MessageStore messages, MentionStore mentions, DraftStore drafts, Directory directory,
            History history,
            Clock clock) {
        this.conversations = conversations;
        this.messages = messages;
        this.mentions = mentions;
        this.drafts = drafts;
        this.directory = directory;
        this.history = history;
        this.clock = clock;
    }

    @Transactional
    public Message add(Access access, ConversationId id, String words, List<DraftFile> files) {
        String text = Limits.typed(words).strip();
        if (text.isEmpty())
            throw ConversationError.TEXT_EMPTY.because("A note needs words");
        if (text.length() > Limits.REPLY_TEXT)
            throw ConversationError.TEXT_TOO_LONG.because("A note has at most " + Limits.REPLY_TEXT + " characters");
        var conversation = conversations.lock(List.of(id)).stream().filter(found -> access.works(found.scope())).findFirst()
                .orElseThrow(() -> DeskException.notFound("Conversation " + id.value()));
        if (conversation.state() == State.JOINED)
            throw ConversationError.ALREADY_JOINED
                    .because("Conversation #" + conversation.number() + " was joined to another; note it there");
        var thread = messages.threads(id).getLast().id();
        var note = new Message(MessageId.next(), thread, MessageKind.NOTE, Nature.PERSONAL, clock.instant(), access.agent(), access.name(),
                "", "", text,
                text.length(), null, List.of(), List.of(), Map.of(), null, DraftFile.attachments(files), null);
        messages.insert(List.of(note));
        conversations.noted(id, clock.instant());
        if (!files.isEmpty())
            conversations.gotFiles(id);
        var called = mentioned(text, conversation.scope());
        mentions.add(note.id(), id, called);
        drafts.delete(id, access.agent(), MessageKind.NOTE);
        history.tell(conversation, access.agent(), ConversationEvents.NOTED, Map.of("message", note.id().value().toString(), "mentions",
                String.join(" ", called.stream().map(agent -> agent.value().toString()).toList())));
        return note;
    }

    /** Who is called by name and may see the conversation. */
    Set<AgentId> mentioned(String text, TeamId scope) {
        Set<AgentId> called = new LinkedHashSet<>();
        var members = directory.activeMembers(scope);
        MENTION.matcher(text).results().limit(50).forEach(match -> {
            String name = match.group(1).toLowerCase(Locale.ROOT);
            members.stream().filter(agent -> handle(agent).equals(name) || handle(agent).equals(stripped(name))).map(Agent::id)
                    .forEach(called::add);
        });
        return called;
    }

    /** How colleagues call an agent: what stands before the @ of their address. */
    public static String handle(Agent agent) {
        return agent.email().substring(0, agent.email().indexOf('@'));
    }

    private static String stripped(String name) {
        return name.replaceAll("[._-]+$", "");
    }
}
