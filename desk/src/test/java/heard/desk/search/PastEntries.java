package heard.desk.search;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import heard.desk.conversation.ConversationText;
import heard.desk.customer.Customer;
import heard.desk.customer.CustomerId;
import heard.desk.platform.database.CopyRows;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows of the search index for COPY, made by the index's own writer; it counts the words of all it has written. */
public final class PastEntries {
    private final CopyRows entries = new CopyRows("search_entry (conversation_id, scope_id, last_message_at, created_at, words, marks)");
    private final Map<String, Integer> occurring = new HashMap<>();
    private final Stems stems;
    private final Instant now;

    public PastEntries(JdbcClient database, Instant now) {
        this.stems = new Stems(new StemStore(database));
        this.now = now;
    }

    public void add(List<ConversationText> texts, Map<CustomerId, Customer> customers) {
        var writer = new EntryWriter(stems, customers, message -> true, now);
        writer.entries(texts).forEach(entry -> entries.add(entry.conversation().value(), entry.scope().value(), entry.lastMessageAt(),
                entry.createdAt(), entry.words(), entry.marks()));
        writer.occurring().forEach((word, messages) -> occurring.merge(word, messages, Integer::sum));
    }

    public CopyRows.Filled take() {
        return entries.take();
    }

    /** At the end: all words that occurred. */
    public CopyRows.Filled words() {
        var words = new CopyRows("search_word (word, folded, lexemes, messages)");
        occurring.forEach((word, messages) -> words.add(word, Tokens.folded(word), stems.of(Tokens.of(word).getFirst()), messages));
        return words.take();
    }
}
