package heard.desk.conversation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import heard.desk.conversation.ConversationImport.Past;
import heard.desk.platform.database.CopyRows;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Past conversations as rows for COPY. What a row of a conversation knows of its messages is computed by the import's own ledger;
 * a test holds the rows against those that the import writes.
 */
public final class PastRows {
    private static final int CHARACTERS = ConversationText.Extent.WHOLE.characters();

    private final Json json = new Json(JsonMapper.builder().build());
    private final CopyRows conversations = new CopyRows("""
        conversation (id, number, customer_id, mailbox_id, channel, subject, snippet, language, state, previous_state, team_id, scope_id,
          home_id, assignee_id, priority, tags, fields, message_count, has_attachments, last_message_id, last_message_at, waiting_since,
          snoozed_until, joined_into, created_at, changed_at, delivery_trouble)""");
    private final CopyRows threads = new CopyRows("thread (id, conversation_id, origin_id, channel, mailbox_id, subject, created_at)");
    private final CopyRows messages = new CopyRows("""
        message (id, thread_id, kind, nature, at, agent_id, author_name, author_address, subject, text, own_text_length, html, recipients,
          flaws, detail, raw_hash)""");
    private final CopyRows attachments = new CopyRows(
            "attachment (id, message_id, position, name, content_type, content_id, inline, size_bytes, hash)");
    private final CopyRows deliveries = new CopyRows(
            "delivery (message_id, channel, state, attempts, due_at, server_words, sent_at, changed_at)");
    private final CopyRows entries = new CopyRows("conversation_entry (id, conversation_id, at, agent_id, kind, detail)");
    private final CopyRows participants = new CopyRows("participant (conversation_id, address, name, added_at)");
    private final CopyRows mentions = new CopyRows("mention (message_id, agent_id, conversation_id, seen_at)");
    private final CopyRows readMarks = new CopyRows("read_mark (agent_id, conversation_id, message_id)");
    private final CopyRows drafts = new CopyRows(
            "draft (id, conversation_id, agent_id, kind, shared, based_on, text, recipients, updated_at)");

    /** All tables that it fills. */
    public static List<String> tables() {
        return List.of("conversation", "thread", "message", "attachment", "delivery", "conversation_entry", "participant", "mention",
                "read_mark", "draft");
    }

    /** Adds a batch and returns what a search index reads of it. */
    public List<ConversationText> add(List<Past> batch) {
        var ledger = new ImportLedger(batch);
        ledger.rows().forEach(this::conversation);
        batch.forEach(this::rest);
        return texts(batch, ledger);
    }

    private void conversation(ImportLedger.Row row) {
        Conversation c = conversationOf(row);
        conversations.add(c.id().value(), c.number(), c.customer().value(), c.mailbox(), c.channel().code(), c.subject(), c.snippet(),
                c.language(), c.state().code(), "open", c.team() == null ? null : c.team().value(), c.scope().value(), c.home().value(),
                c.assignee() == null ? null : c.assignee().value(), c.priority().place(), c.tags().stream().map(TagId::value).toList(),
                json.write(c.fields()), c.messageCount(), c.hasAttachments(), c.lastMessage() == null ? null : c.lastMessage().value(),
                c.lastMessageAt(), c.waitingSince(), c.snoozedUntil(), c.joinedInto() == null ? null : c.joinedInto().value(),
                c.createdAt(), c.changedAt(), row.deliveryTrouble());
    }

    private static Conversation conversationOf(ImportLedger.Row row) {
        Past past = row.past();
        var standing = past.standing();
        return new Conversation(past.id(), past.number(), past.customer(), past.mailbox(), past.channel(), past.subject(), row.snippet(),
                past.language(), standing.state(), standing.team(), standing.scope(), standing.home(), standing.assignee(),
                standing.priority(), standing.tags(), standing.fields(), row.messageCount(), row.attachments(), row.lastMessage(),
                row.lastMessageAt(), row.waitingSince(), standing.snoozedUntil(), standing.joinedInto(), past.openedAt(),
                past.entries().isEmpty() ? row.lastMessageAt() : past.entries().getLast().at(), 0);
    }

    private void rest(Past past) {
        UUID id = past.id().value();
        past.threads().forEach(thread -> threads.add(thread.id().value(), thread.conversation().value(), thread.origin().value(),
                thread.channel().code(), thread.mailbox(), thread.subject(), thread.createdAt()));
        past.messages().forEach(this::message);
        past.entries().forEach(entry -> entries.add(entry.id(), id, entry.at(), entry.agent() == null ? null : entry.agent().value(),
                entry.kind().code(), json.write(entry.detail())));
        past.participants().forEach(one -> participants.add(id, one.address(), one.name(), past.openedAt()));
        past.called().forEach(one -> mentions.add(one.note().value(), one.agent().value(), id, one.seenAt()));
        past.read().forEach((agent, message) -> readMarks.add(agent.value(), id, message.value()));
    }

    private void message(Message message) {
        UUID id = message.id().value();
        messages.add(id, message.thread().value(), message.kind().code(), message.nature().code(), message.at(),
                message.agent() == null ? null : message.agent().value(), message.authorName(), message.authorAddress(),
                message.subject(), message.text(), message.text().codePointCount(0, message.ownTextLength()), message.html(),
                json.write(message.recipients()), json.write(message.flaws()), json.write(message.detail()),
                message.raw() == null ? null : message.raw().bytes());
        message.attachments().forEach(file -> attachments.add(file.id().value(), id, file.position(), file.name(), file.contentType(),
                file.contentId(), file.inline(), file.sizeBytes(), file.hash().bytes()));
        Delivery delivery = message.delivery();
        if (delivery != null)
            deliveries.add(id, delivery.channel().code(), delivery.status().code(), delivery.attempts(), delivery.dueAt(),
                    delivery.serverWords(), delivery.sentAt(), delivery.changedAt());
    }

    public void add(Draft draft) {
        drafts.add(draft.id(), draft.conversation().value(), draft.agent().value(), draft.kind().code(), draft.shared(),
                draft.basedOn() == null ? null : draft.basedOn().value(), draft.text(), json.write(draft.recipients()),
                draft.updatedAt());
    }

    public List<CopyRows.Filled> take() {
        return List.of(conversations.take(), threads.take(), messages.take(), attachments.take(), deliveries.take(), entries.take(),
                participants.take(), mentions.take(), readMarks.take(), drafts.take());
    }

    private static List<ConversationText> texts(List<Past> batch, ImportLedger ledger) {
        Map<ConversationId, List<Message>> lying = new HashMap<>();
        Map<ConversationId, List<Long>> numbers = new HashMap<>();
        for (Past past : batch) {
            Map<ThreadId, ConversationId> homes = new HashMap<>();
            past.threads().forEach(thread -> homes.put(thread.id(), thread.conversation()));
            past.messages().forEach(message -> lying
                    .computeIfAbsent(Objects.requireNonNull(homes.get(message.thread())), home -> new ArrayList<>()).add(message));
            ConversationId into = past.standing().joinedInto();
            if (into != null)
                numbers.computeIfAbsent(into, home -> new ArrayList<>()).add(past.number());
        }
        return ledger.rows().stream().map(PastRows::conversationOf).filter(conversation -> conversation.state() != State.JOINED)
                .map(conversation -> text(conversation, numbers.get(conversation.id()), lying.getOrDefault(conversation.id(), List.of())))
                .toList();
    }

    private static ConversationText text(Conversation conversation, @Nullable List<Long> joined, List<Message> messages) {
        List<Long> numbers = new ArrayList<>(List.of(conversation.number()));
        if (joined != null)
            numbers.addAll(joined);
        List<ConversationText.Part> parts = new ArrayList<>();
        for (Message message : messages.stream().sorted(Comparator.comparing(Message::at)).toList())
            parts.add(part(message, parts.isEmpty() && message.kind() != MessageKind.NOTE ? message.text() : message.ownText()));
        return new ConversationText(conversation, numbers, parts);
    }

    private static ConversationText.Part part(Message message, String text) {
        List<String> recipients = new ArrayList<>();
        message.recipients().forEach(recipient -> {
            recipients.add(recipient.address());
            if (!recipient.name().isEmpty())
                recipients.add(recipient.name());
        });
        return new ConversationText.Part(message.id(), message.kind(), message.at(), message.authorName(), message.authorAddress(),
                Limits.cut(text, CHARACTERS), recipients,
                message.attachments().stream().filter(file -> !file.inline()).map(Attachment::name).toList());
    }
}
