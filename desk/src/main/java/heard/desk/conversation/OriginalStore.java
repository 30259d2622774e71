package heard.desk.conversation;

import static heard.desk.conversation.Columns.id;
import static heard.desk.conversation.Columns.time;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Messages whose originals are kept, in PostgreSQL. */
class OriginalStore {
    private final JdbcClient database;
    private final Json json;

    OriginalStore(JdbcClient database, Json json) {
        this.database = database;
        this.json = json;
    }

    /** A message with an original, and the mailbox it came by. */
    record Place(MessageId message, @Nullable UUID mailbox) {}

    /** What came by a channel and has an original, by key: in one conversation or, where none is named, in all. */
    List<Place> after(Channel channel, @Nullable ConversationId conversation, @Nullable MessageId last, int limit) {
        return database.sql("""
            select m.id, t.mailbox_id from message m join thread t on t.id = m.thread_id
            where m.raw_hash is not null and m.kind = 'inbound' and t.channel = :channel and m.id > :last
              and (cast(:conversation as uuid) is null or t.conversation_id = cast(:conversation as uuid))
            order by m.id limit :limit
            """).param("channel", channel.code()).param("conversation", conversation == null ? null : conversation.value())
                .param("last", last == null ? new UUID(0, 0) : last.value()).param("limit", limit)
                .query((row, number) -> new Place(new MessageId(id(row, "id")), row.getObject("mailbox_id", UUID.class))).list();
    }

    /** The words of a message; its files are {@link #removeFiles removed} and put anew. */
    void rewrite(Message message) {
        database.sql("""
            update message set subject = :subject, text = :text, own_text_length = :own, html = :html, flaws = cast(:flaws as jsonb),
              detail = cast(:detail as jsonb)
            where id = :id
            """).param("id", message.id().value()).param("subject", message.subject()).param("text", message.text())
                .param("own", message.ownText().codePointCount(0, message.ownTextLength())).param("html", message.html())
                .param("flaws", json.write(message.flaws())).param("detail", json.write(message.detail())).update();
    }

    void removeFiles(MessageId message) {
        database.sql("delete from attachment where message_id = :message").param("message", message.value()).update();
    }

    /** What a conversation and a thread show of the message; a subject that somebody has changed since is left alone. */
    void mirror(ConversationId conversation, Message message, String subjectBefore, Instant now) {
        database.sql("update thread set subject = :subject where id = :thread and subject = :before").param("subject", message.subject())
                .param("thread", message.thread().value()).param("before", subjectBefore).update();
        database.sql("""
            update conversation c set subject = case when subject = :before then :subject else subject end,
              snippet = case when last_message_id = :message then :snippet else snippet end,
              has_attachments = exists (select from attachment a join message m on m.id = a.message_id
                join thread t on t.id = m.thread_id where t.conversation_id = c.id and not a.inline),
              changed_at = :now, version = version + 1
            where c.id = :conversation
            """).param("before", subjectBefore).param("subject", message.subject()).param("message", message.id().value())
                .param("snippet", Limits.snippet(message.ownText())).param("now", time(now)).param("conversation", conversation.value())
                .update();
    }
}
