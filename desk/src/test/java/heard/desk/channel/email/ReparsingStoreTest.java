package heard.desk.channel.email;

import static heard.desk.channel.email.CustomerClient.mail;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;

import heard.desk.channel.email.Reparsing.Count;
import heard.desk.platform.database.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Mails that an earlier reader understood wrongly, read again. */
class ReparsingStoreTest {
    private static final TestDatabase database = TestDatabase.migrated();
    private static final MailDesk desk = new MailDesk(database.dataSource(), Clock.systemUTC(), "ruta@example.org"::equals);
    private static final String ONA = "Ona <ona@example.net>";
    private static final String SUPPORT = "support@example.org";
    private static final String SAYS = """
        select m.subject, m.text, m.own_text_length, m.html, m.flaws::text as flaws, m.detail::text as detail, t.subject as thread_subject,
          c.subject as conversation_subject, c.snippet, c.has_attachments,
          (select string_agg(a.position || ' ' || a.id || ' ' || a.name || ' ' || a.content_type || ' ' || a.inline || ' ' || a.size_bytes,
            ', ' order by a.position) from attachment a where a.message_id = m.id) as files
        from message m join thread t on t.id = m.thread_id join conversation c on c.id = t.conversation_id
        where m.kind = 'inbound' order by m.id
        """;

    private final Reparsing reparsing = new Reparsing(database.dataSource(), Clock.systemUTC());
    private Mailbox mailbox = desk.mailbox(desk.settings(SUPPORT, 1, 1));

    @AfterAll
    static void close() {
        desk.close();
        database.close();
    }

    @BeforeEach
    void empty() {
        desk.clear();
        mailbox = desk.mailbox(desk.settings(SUPPORT, 1, 1));
    }

    private void take(long uid, byte[] raw) {
        desk.intake.take(desk.source(mailbox, 7), List.of(new FetchedMail(uid, desk.clock.instant(), raw.length, raw, false)), uid);
    }

    private static byte[] russian() {
        return """
            From: =?koi8-r?B?79zO4Q==?= <ona@example.net>
            To: support@example.org
            Subject: =?koi8-r?B?7sUg0sHCz9TBxdQ=?=
            Message-ID: <russian@example.net>
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary=x

            --x
            Content-Type: text/html; charset=koi8-r
            Content-Transfer-Encoding: 8bit

            <p>Чайник <b>не работает</b></p>
            --x
            Content-Type: text/plain; name=check.txt
            Content-Disposition: attachment; filename=check.txt

            5512
            --x--
            """.replace("\n", "\r\n").getBytes(Charset.forName("KOI8-R"));
    }

    /** As a reader that knew neither the charset nor the file would have kept it. */
    private static void misread() {
        desk.jdbc.sql("delete from attachment").update();
        desk.jdbc.sql("""
            update message set subject = '??', text = 'þÁÊÎÉË', own_text_length = 3, html = null, flaws = '["charset-guessed:latin1"]'
            where kind = 'inbound'
            """).update();
        desk.jdbc.sql("update conversation set subject = '??', snippet = 'þÁÊ', has_attachments = false").update();
        desk.jdbc.sql("update thread set subject = '??'").update();
    }

    @Test
    void aMailThatWasReadWronglySaysWhatItsOriginalSays() {
        take(1, russian());
        var rightly = desk.rows(SAYS.replace("a.id || ' ' ||", ""));
        assertThat(rightly.getFirst().get("text")).asString().contains("Чайник не работает");
        assertThat(rightly.getFirst().get("files")).asString().contains("check.txt");
        misread();
        assertThat(reparsing.all()).isEqualTo(new Count(1, 1, 0));
        assertThat(desk.rows(SAYS.replace("a.id || ' ' ||", ""))).isEqualTo(rightly);
    }

    @Test
    void whatDiffersIsToldOnceAndASecondRunChangesNothing() {
        take(1, russian());
        misread();
        reparsing.all();
        var told = desk.rows("select subject::text, body ->> 'message' as message from event where kind = 'conversation.reread'");
        assertThat(told).hasSize(1);
        assertThat(told.getFirst().get("message")).isEqualTo(desk.text("select id::text from message"));
        assertThat(desk.count("select count(*) from conversation_entry where kind = 'reread'")).isOne();
        var after = desk.rows(SAYS);
        assertThat(reparsing.all()).isEqualTo(new Count(1, 0, 0));
        assertThat(desk.rows(SAYS)).isEqualTo(after);
        assertThat(desk.count("select count(*) from event where kind = 'conversation.reread'")).isOne();
    }

    @Test
    void whatWasReadRightlyIsLeftAlone() {
        desk.take(mailbox, 1, mail(ONA, SUPPORT, "Order", "Where is it?\n\n> You wrote:\n> soon"),
                mail(ONA, SUPPORT, "Kettle", "It leaks."));
        var before = desk.rows(SAYS);
        assertThat(reparsing.all()).isEqualTo(new Count(2, 0, 0));
        assertThat(desk.rows(SAYS)).isEqualTo(before);
    }

    @Test
    void aFileThatWasThereKeepsItsPlaceAndItsLinks() {
        take(1, russian());
        String file = desk.text("select id::text from attachment");
        desk.jdbc.sql("update attachment set name = '=?koi8-r?Q?check?='").update();
        assertThat(reparsing.all()).isEqualTo(new Count(1, 1, 0));
        assertThat(desk.text("select id::text from attachment where name = 'check.txt'")).isEqualTo(file);
    }

    @Test
    void oneConversationIsReadByItsNumberThroughJoinsToo() {
        desk.take(mailbox, 1, mail(ONA, SUPPORT, "One", "first"), mail("b@example.net", SUPPORT, "Two", "second"));
        desk.jdbc.sql("update message set text = 'wrong', own_text_length = 5").update();
        assertThat(reparsing.of(desk.count("select min(number) from conversation"))).contains(new Count(1, 1, 0));
        assertThat(desk.count("select count(*) from message where text = 'wrong'")).isOne();
        assertThat(reparsing.of(999_999_999)).isEmpty();
        desk.jdbc.sql("update thread set conversation_id = (select id from conversation order by number limit 1)").update();
        desk.jdbc
                .sql("""
                    update conversation set previous_state = state, state = 'joined', joined_into = (select id from conversation order by number limit 1)
                    where number = (select max(number) from conversation)
                    """)
                .update();
        assertThat(reparsing.of(desk.count("select max(number) from conversation"))).contains(new Count(2, 1, 0));
    }

    @Test
    void whatWasDecidedWhenTheMailCameStays() {
        desk.take(mailbox, 1, mail(ONA, SUPPORT, "Order", "a", "Message-ID: <first@example.net>"),
                mail(ONA, SUPPORT, "Something else", "b", "In-Reply-To: <first@example.net>"),
                mail("Rūta <ruta@example.org>", SUPPORT, "Fwd: Kettle", """
                    Please take this one.

                    ---------- Forwarded message ---------
                    From: Jonas Jonaitis <jonas@example.net>
                    Date: Mon, 23 Nov 2026 at 09:00
                    Subject: Kettle
                    To: <ruta@example.org>

                    The kettle leaks.
                    """));
        desk.take(mailbox, 4, mail("other@example.net", SUPPORT, "Forged", "c"));
        desk.jdbc.sql("update message set flaws = flaws || '[\"forged-token\"]' where subject = 'Forged'").update();
        var before = desk.rows(SAYS);
        assertThat(before.toString()).contains("suggestSplit", "forwardedBy", "forged-token");
        desk.jdbc.sql("update message set text = 'wrong', own_text_length = 5").update();
        assertThat(reparsing.all()).isEqualTo(new Count(4, 4, 0));
        assertThat(desk.rows(SAYS)).isEqualTo(before);
    }

    @Test
    void aSubjectThatSomebodyChangedStays() {
        take(1, russian());
        misread();
        desk.jdbc.sql("update conversation set subject = 'Kettle'").update();
        reparsing.all();
        assertThat(desk.text("select subject from conversation")).isEqualTo("Kettle");
        assertThat(desk.text("select subject from message")).isEqualTo("Не работает");
    }

    @Test
    void filesOfAMailboxThatTakesLessByNowAreKept() {
        take(1, """
            From: ona@example.net
            Subject: Big
            Content-Type: multipart/mixed; boundary=x

            --x
            Content-Type: text/plain

            See the file.
            --x
            Content-Type: application/octet-stream; name=a.bin
            Content-Disposition: attachment; filename=a.bin

            %s
            --x--
            """.formatted(("x".repeat(999) + "\n").repeat(2_000)).replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII));
        assertThat(desk.count("select count(*) from attachment")).isOne();
        desk.jdbc.sql("update mailbox set attachment_limit_bytes = 1048576").update();
        assertThat(reparsing.all()).isEqualTo(new Count(1, 0, 0));
    }

    @Test
    void aReadingThatTheDatabaseDoesNotTakeHoldsNobodyUp() {
        desk.take(mailbox, 1, mail(ONA, SUPPORT, "One", "poison"), mail(ONA, SUPPORT, "Two", "fine"));
        desk.jdbc.sql("update message set text = 'wrong', own_text_length = 5").update();
        desk.jdbc.sql("alter table message add constraint poison check (text not like '%poison%')").update();
        assertThat(reparsing.all()).isEqualTo(new Count(2, 1, 1));
        assertThat(desk.text("select text from message where subject = 'One'")).isEqualTo("wrong");
        assertThat(desk.text("select text from message where subject = 'Two'")).contains("fine");
    }
}
