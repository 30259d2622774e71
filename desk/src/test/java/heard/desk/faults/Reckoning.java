package heard.desk.faults;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Compares, after the rounds, what customers sent and were promised with what the desk has and what lies in their mailboxes. */
final class Reckoning {
    private static final int MOST_NAMED = 10;

    private final JdbcClient database;
    private final List<String> problems = new ArrayList<>();
    private final List<String> counts = new ArrayList<>();

    Reckoning(JdbcClient database) {
        this.database = database;
    }

    /** What was lost, doubled or left half done; nothing where all is well. */
    List<String> problems() {
        return List.copyOf(problems);
    }

    List<String> counts() {
        return List.copyOf(counts);
    }

    private long count(String sql) {
        return database.sql(sql).query(Long.class).single();
    }

    /** Whether nothing is on its way any more: neither in, nor out, nor to the search index. */
    boolean quiet(Traffic traffic) {
        return count("select count(*) from mail_intake") >= traffic.inSupportInbox()
                && count("select count(*) from delivery where state in ('queued', 'sending')") == 0
                && count("select count(*) from event e, event_position p where (e.transaction, e.id) > (p.transaction, p.event)") == 0;
    }

    /** Where things stand while it is not quiet. */
    String state(Traffic traffic) {
        return count("select count(*) from mail_intake") + " of " + traffic.inSupportInbox() + " mails taken in, "
                + count("select count(*) from delivery where state in ('queued', 'sending')") + " answers on their way";
    }

    private void counted(String what, long found, long wanted) {
        counts.add("%-64s %6d of %d".formatted(what, found, wanted));
        if (found != wanted)
            problems.add(what + ": " + found + " instead of " + wanted);
    }

    private void none(String what, String sql) {
        long found = count(sql);
        counts.add("%-64s %6d".formatted(what, found));
        if (found != 0)
            problems.add(what + ": " + found);
    }

    private void named(String what, Set<String> names) {
        if (!names.isEmpty())
            problems.add(what + ": " + names.stream().limit(MOST_NAMED).toList() + (names.size() > MOST_NAMED ? " …" : ""));
    }

    /** Each mail is one message, with its words, its original, its event and its place in the search index. */
    void mailsIn(Traffic traffic) {
        var written = traffic.written();
        counted("mails taken in, each as one message", count("select count(*) from message where kind = 'inbound'"), written.size());
        counted("mails in the desk's mailbox that its ledger has, copies included", count("select count(*) from mail_intake"),
                traffic.inSupportInbox());
        counted("copies of mails recognised as such", count("select count(*) from mail_intake where outcome = 'duplicate'"),
                traffic.deliveredTwice());
        Set<String> known = new HashSet<>(database.sql("""
            select n.rfc_id || ' ' || substring(m.text from 'My word is ([a-z]+)') from message m join mail_name n on n.message_id = m.id
            where m.kind = 'inbound' and m.raw_hash is not null
            """).query(String.class).list());
        Set<String> missing = new HashSet<>();
        for (Traffic.Written mail : written) {
            if (!known.contains(mail.messageId() + " " + mail.word()))
                missing.add(mail.messageId());
        }
        counted("mails under their own name with their own words and original", written.size() - missing.size(), written.size());
        named("mails that are missing", missing);
        counted("events that tell of a mail",
                count("select count(distinct body ->> 'message') from event where kind = 'conversation.received'"),
                written.size());
        none("mails told of twice", """
            select count(*) from (select 1 from event where kind = 'conversation.received' group by body ->> 'message'
              having count(*) > 1) as twice
            """);
        found(written);
        inTheirPlace(written);
    }

    private void found(List<Traffic.Written> written) {
        Set<String> indexed = new HashSet<>(database.sql("select distinct lexeme from search_entry, unnest(words) where lexeme like '%qx%'")
                .query(String.class).list());
        Set<String> missing = new HashSet<>();
        for (Traffic.Written mail : written) {
            if (indexed.stream().noneMatch(lexeme -> lexeme.endsWith(mail.word())))
                missing.add(mail.word());
        }
        counted("mails that the search index has by their word", written.size() - missing.size(), written.size());
        named("words that cannot be found", missing);
    }

    /** A reply lies in the conversation of the answer that it replies to. */
    private void inTheirPlace(List<Traffic.Written> written) {
        var replies = written.stream().filter(mail -> mail.answers() != null).toList();
        Set<String> astray = new HashSet<>();
        for (Traffic.Written reply : replies) {
            boolean together = database.sql("""
                select count(distinct t.conversation_id) = 1 and count(*) = 2
                from mail_name n join message m on m.id = n.message_id join thread t on t.id = m.thread_id
                where n.rfc_id in (:reply, :answer)
                """).param("reply", reply.messageId()).param("answer", String.valueOf(reply.answers()).replaceAll("[<>]", ""))
                    .query(Boolean.class).single();
            if (!together)
                astray.add(reply.messageId());
        }
        counted("customers' replies in the conversation of the answer", replies.size() - astray.size(), replies.size());
        named("replies astray", astray);
    }

    /**
     * Each answer that was accepted is one message of the desk and one Message-ID at the customer's, or a draft again, where the
     * customer wrote before it left.
     */
    void answersOut(Map<String, String> accepted, Map<String, Traffic.Arrived> arrived) {
        long takenBack = count("select count(*) from conversation_entry where kind = 'reply-withdrawn'");
        counted("answers accepted: one message each, or taken back (" + takenBack + ")",
                count("select count(*) from message where kind = 'outbound'") + takenBack, accepted.size());
        Set<String> sent = new HashSet<>(database.sql("""
            select substring(m.text from 'answer-[0-9]+') from message m join delivery d on d.message_id = m.id
            where m.kind = 'outbound' and d.state = 'sent'
            """).query(String.class).list());
        counted("answers that the desk knows as sent", sent.size(), accepted.size() - takenBack);
        Set<String> strange = new HashSet<>(sent);
        strange.removeAll(accepted.keySet());
        named("answers sent that nobody was told of", strange);
        counted("Message-IDs of answers at the customers'", arrived.size(), sent.size());
        Set<String> missing = new HashSet<>(sent);
        Set<String> seen = new HashSet<>();
        Set<String> doubled = new HashSet<>();
        for (Traffic.Arrived one : arrived.values()) {
            missing.remove(one.answer());
            if (!seen.add(one.answer()))
                doubled.add(one.answer());
        }
        named("answers that never arrived", missing);
        named("answers that arrived under two Message-IDs", doubled);
        long copies = arrived.values().stream().mapToLong(Traffic.Arrived::copies).sum();
        counts.add("%-64s %6d".formatted("answers that lie there a second time under the same Message-ID", copies - arrived.size()));
    }

    /** Nothing was left half done. */
    void nothingHalf() {
        none("conversations without a message", """
            select count(*) from conversation c
            where not exists (select from thread t join message m on m.thread_id = t.id where t.conversation_id = c.id)
            """);
        none("threads without a message",
                "select count(*) from thread t where not exists (select from message m where m.thread_id = t.id)");
        none("conversations that count their messages wrongly", """
            select count(*) from conversation c where message_count <>
              (select count(*) from thread t join message m on m.thread_id = t.id where t.conversation_id = c.id)
            """);
        none("answers stuck in the outbox", "select count(*) from delivery where state in ('queued', 'sending')");
        none("answers given up", "select count(*) from delivery where state in ('failed', 'bounced')");
        none("customers known twice",
                "select count(*) from (select 1 from customer_identity group by kind, value having count(*) > 1) as twice");
        none("originals or files that are not whole", """
            select count(*) from blob b where size_bytes <>
              coalesce(length(content), (select sum(length(k.content)) from blob_chunk k where k.hash = b.hash), 0)
            """);
    }
}
