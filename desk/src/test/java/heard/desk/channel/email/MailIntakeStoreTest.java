package heard.desk.channel.email;

import static heard.desk.channel.email.CustomerClient.mail;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import heard.desk.conversation.MessageId;
import heard.desk.platform.database.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of mails, on a real database. */
class MailIntakeStoreTest {
    private static final TestDatabase database = TestDatabase.migrated();
    private static final MailDesk desk = new MailDesk(database.dataSource(), Clock.systemUTC(), "ruta@example.org"::equals);
    private static final String ONA = "Ona <ona@example.net>";
    private static final String SUPPORT = "support@example.org";

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

    private long conversations() {
        return desk.count("select count(*) from conversation");
    }

    private long messages() {
        return desk.count("select count(*) from message");
    }

    @Test
    void theSameMailUnderANewNumberingDoublesNothing() {
        String first = mail(ONA, SUPPORT, "One", "a");
        String second = mail(ONA, SUPPORT, "Two", "b");
        desk.take(mailbox, 1, first, second);
        desk.intake.take(desk.source(mailbox, 8), List.of(desk.fetched(1, first), desk.fetched(2, second)), 2);
        assertThat(messages()).isEqualTo(2);
        assertThat(desk.count("select count(*) from mail_intake where outcome = 'duplicate'")).isEqualTo(2);
        assertThat(desk.count("select uid_validity from mailbox")).isEqualTo(8);
    }

    @Test
    void theSameUidTakenTwiceIsOneMessage() {
        String first = mail(ONA, SUPPORT, "One", "a");
        desk.take(mailbox, 1, first);
        desk.take(mailbox, 1, first);
        assertThat(messages()).isEqualTo(1);
        assertThat(desk.count("select count(*) from mail_intake")).isEqualTo(1);
    }

    @Test
    void aMailToTwoMailboxesIsOneConversation() {
        Mailbox other = desk.mailbox(desk.settings("pagalba@example.org", 1, 1));
        String both = mail(ONA, SUPPORT + ", pagalba@example.org", "One", "a");
        desk.take(mailbox, 1, both);
        desk.take(other, 1, "Received: by another.example.org\n" + both);
        assertThat(conversations()).isEqualTo(1);
    }

    @Test
    void twoPeopleWhoSendTheSameWordsWithoutMessageIdAreTwo() {
        desk.take(mailbox, 1, "From: a@example.net\nSubject: Hi\n\nhelp\n", "From: b@example.net\nSubject: Hi\n\nhelp\n");
        assertThat(conversations()).isEqualTo(2);
    }

    @Test
    void mailsOfOneBatchMayAnswerEachOther() {
        desk.take(mailbox, 1, mail(ONA, SUPPORT, "Order", "a", "Message-ID: <batch-1@example.net>"),
                mail(ONA, SUPPORT, "Re: Order", "b", "Message-ID: <batch-2@example.net>", "In-Reply-To: <batch-1@example.net>"),
                mail(ONA, SUPPORT, "Re: Order", "c", "References: <batch-1@example.net> <batch-2@example.net>"));
        assertThat(conversations()).isEqualTo(1);
        assertThat(desk.count("select message_count from conversation")).isEqualTo(3);
    }

    @Test
    void aStrangerWhoPointsToAConversationGetsTheirOwnWithAHint() {
        desk.take(mailbox, 1, mail(ONA, SUPPORT, "Order", "a", "Message-ID: <o-1@example.net>"));
        desk.take(mailbox, 2, mail("other@example.net", SUPPORT, "Re: Order", "b", "In-Reply-To: <o-1@example.net>"));
        assertThat(conversations()).isEqualTo(2);
        String number = desk.text("select min(number)::text from conversation");
        assertThat(desk.text("select detail ->> 'related' from message where author_address = 'other@example.net'")).isEqualTo(number);
    }

    @Test
    void whoWasInCopyTakesPart() {
        desk.take(mailbox, 1, mail(ONA, SUPPORT, "Order", "a", "Message-ID: <c-1@example.net>", "Cc: Jonas <jonas@example.net>"));
        desk.take(mailbox, 2, mail("jonas@example.net", SUPPORT, "Re: Order", "b", "In-Reply-To: <c-1@example.net>"));
        assertThat(conversations()).isEqualTo(1);
        assertThat(desk.count("select count(*) from participant where address = 'jonas@example.net'")).isEqualTo(1);
    }

    @Test
    void aForgedTokenIsRefusedAndNoted() {
        desk.take(mailbox, 1, mail(ONA, SUPPORT, "Order", "a"));
        UUID answer = desk.answer(desk.count("select number from conversation"), "Soon", "ona@example.net");
        String name = desk.tokens.messageId(new MessageId(answer), "example.org");
        String forged = name.replace("@example.org", "") + "@example.org";
        forged = forged.substring(0, 30) + (forged.charAt(30) == 'a' ? 'b' : 'a') + forged.substring(31);
        desk.take(mailbox, 2, mail("other@example.net", SUPPORT, "Re: x", "b", "In-Reply-To: <" + forged + ">"));
        assertThat(conversations()).isEqualTo(2);
        assertThat(desk.text("select flaws::text from message where author_address = 'other@example.net'")).contains("forged-token");
    }

    @Test
    void aBounceMarksTheAnswerAndTheAddressAndReopens() {
        desk.take(mailbox, 1, mail(ONA, SUPPORT, "Order", "a"));
        UUID answer = desk.answer(desk.count("select number from conversation"), "Soon", "ona@example.net");
        desk.jdbc.sql("update delivery set state = 'sent'").update();
        desk.jdbc.sql("update conversation set previous_state = state, state = 'waiting-for-customer'").update();
        desk.take(mailbox, 2, bounce(desk.tokens.messageId(new MessageId(answer), "example.org"), "ona@example.net", "failed", "5.1.1"));
        assertThat(conversations()).isEqualTo(1);
        assertThat(desk.text("select state from delivery")).isEqualTo("bounced");
        assertThat(desk.text("select server_words from delivery")).contains("5.1.1").contains("no such user");
        assertThat(desk.text("select undeliverable_reason from customer_identity where value = 'ona@example.net'")).contains("5.1.1");
        assertThat(desk.text("select state from conversation")).isEqualTo("open");
    }

    @Test
    void aDelayIsToldButChangesNothing() {
        desk.take(mailbox, 1, mail(ONA, SUPPORT, "Order", "a"));
        UUID answer = desk.answer(desk.count("select number from conversation"), "Soon", "ona@example.net");
        desk.jdbc.sql("update delivery set state = 'sent'").update();
        desk.take(mailbox, 2, bounce(desk.tokens.messageId(new MessageId(answer), "example.org"), "ona@example.net", "delayed", "4.4.1"));
        assertThat(desk.text("select state from delivery")).isEqualTo("sent");
        assertThat(desk.text("select server_words from delivery")).contains("4.4.1");
        assertThat(desk.count("select count(*) from customer_identity where undeliverable_since is not null")).isZero();
    }

    @Test
    void aMadeUpBounceCannotMarkTheAddressOfSomebodyElse() {
        desk.take(mailbox, 1, mail(ONA, SUPPORT, "Order", "a"), mail("petras@example.net", SUPPORT, "Mine", "b"));
        UUID answer = desk.answer(desk.count("select number from conversation where subject = 'Order'"), "Soon", "ona@example.net");
        desk.jdbc.sql("update delivery set state = 'sent'").update();
        desk.take(mailbox, 3, bounce(desk.tokens.messageId(new MessageId(answer), "example.org"), "petras@example.net", "failed", "5.1.1"));
        assertThat(desk.count("select count(*) from customer_identity where undeliverable_since is not null")).isZero();
    }

    @Test
    void anAbsenceNoteNeverReopens() {
        desk.take(mailbox, 1, mail(ONA, SUPPORT, "Order", "a", "Message-ID: <away@example.net>"));
        desk.jdbc.sql("update conversation set previous_state = state, state = 'solved', waiting_since = null").update();
        desk.take(mailbox, 2, mail(ONA, SUPPORT, "Out of office: Order", "I am away.", "In-Reply-To: <away@example.net>",
                "Auto-Submitted: auto-replied"));
        assertThat(conversations()).isEqualTo(1);
        assertThat(desk.text("select state from conversation")).isEqualTo("solved");
        assertThat(desk.count("select count(*) from message where nature in ('out-of-office', 'auto-reply')")).isEqualTo(1);
    }

    @Test
    void ourOwnMailThatComesBackIsNoMessage() {
        desk.take(mailbox, 1, mail(ONA, SUPPORT, "Order", "a"));
        UUID answer = desk.answer(desk.count("select number from conversation"), "Soon", "ona@example.net");
        desk.take(mailbox, 2, mail(SUPPORT, "ona@example.net", "Re: Order", "Soon",
                "Message-ID: <" + desk.tokens.messageId(new MessageId(answer), "example.org") + ">"));
        assertThat(desk.count("select count(*) from message where kind = 'inbound'")).isEqualTo(1);
        assertThat(desk.count("select count(*) from mail_intake where outcome = 'own'")).isEqualTo(1);
    }

    @Test
    void aSenderWhoClaimsToBeTheDeskGetsIntoNoConversation() {
        desk.take(mailbox, 1, mail(ONA, SUPPORT, "Order", "a", "Message-ID: <spoof@example.net>"));
        desk.take(mailbox, 2, mail(SUPPORT, SUPPORT, "Re: Order", "b", "In-Reply-To: <spoof@example.net>"));
        assertThat(conversations()).isEqualTo(2);
    }

    @Test
    void whatAColleagueForwardsIsTheCustomers() {
        desk.take(mailbox, 1, mail("Rūta <ruta@example.org>", SUPPORT, "Fwd: Broken kettle", """
            Please take this one.

            ---------- Forwarded message ---------
            From: Jonas Jonaitis <jonas@example.net>
            Date: Mon, 23 Nov 2026 at 09:00
            Subject: Broken kettle
            To: <ruta@example.org>

            The kettle leaks.
            """));
        assertThat(desk.text("select author_address from message")).isEqualTo("jonas@example.net");
        assertThat(desk.text("select subject from conversation")).isEqualTo("Broken kettle");
        assertThat(desk.text("select detail ->> 'forwardedBy' from message")).isEqualTo("ruta@example.org");
        assertThat(desk.text("select value from customer_identity")).isEqualTo("jonas@example.net");
    }

    @Test
    void aMailThatCannotBeStoredAsReadIsKeptAsItCameAndHoldsNobodyUp() {
        desk.jdbc.sql("alter table message add constraint poison check (text not like '%poison%')").update();
        desk.take(mailbox, 1, mail(ONA, SUPPORT, "One", "a"), mail(ONA, SUPPORT, "Two", "poison"), mail(ONA, SUPPORT, "Three", "c"));
        assertThat(messages()).isEqualTo(3);
        assertThat(desk.text("select flaws::text from message where subject = 'Two'")).contains("unreadable");
        assertThat(desk.count("select count(*) from message where subject = 'Two' and raw_hash is not null")).isEqualTo(1);
        assertThat(desk.count("select last_uid from mailbox")).isEqualTo(3);
    }

    @Test
    void aMailThatCannotBeStoredAtAllIsSetAsideAndHoldsNobodyUp() {
        desk.jdbc.sql("alter table message add constraint poison check (subject <> 'Two')").update();
        desk.take(mailbox, 1, mail(ONA, SUPPORT, "One", "a"), mail(ONA, SUPPORT, "Two", "b"), mail(ONA, SUPPORT, "Three", "c"));
        assertThat(messages()).isEqualTo(2);
        assertThat(desk.count("select uid from mail_intake where outcome = 'unreadable'")).isEqualTo(2);
        assertThat(desk.count("select last_uid from mailbox")).isEqualTo(3);
    }

    @Test
    void aReaderThatHasLostItsLeaseStoresNothing() {
        var source = desk.source(mailbox, 7);
        desk.jdbc.sql("update mailbox set reader_id = :other").param("other", UUID.randomUUID()).update();
        assertThatThrownBy(() -> desk.intake.take(source, List.of(desk.fetched(1, mail(ONA, SUPPORT, "One", "a"))), 1))
                .isInstanceOf(MailIntake.LeaseLost.class);
        assertThat(messages()).isZero();
    }

    @Test
    void anOversizeMailIsHereWithItsTextAndSaysSo() {
        byte[] beginning = mail(ONA, SUPPORT, "Big", "My words.").replace("text/plain; charset=utf-8", "multipart/mixed; boundary=x")
                .replace("My words.", "--x\nContent-Type: text/plain\n\nMy words.\n--x\nContent-Type: video/mp4; name=film.mp4\n"
                        + "Content-Transfer-Encoding: base64\n\nAAAA")
                .replace("\n", "\r\n").getBytes(java.nio.charset.StandardCharsets.UTF_8);
        desk.intake.take(desk.source(mailbox, 7),
                List.of(new FetchedMail(1, desk.clock.instant(), 90_000_000, beginning, true)), 1);
        assertThat(desk.text("select text from message")).contains("My words.");
        assertThat(desk.text("select flaws::text from message")).contains("oversize-on-server");
        assertThat(desk.text("select detail ->> 'oversizeBytes' from message")).isEqualTo("90000000");
    }

    @Test
    void textThatNoDatabaseTakesIsMadeStorable() {
        desk.take(mailbox, 1, mail("=?utf-8?q?O=00na?= <ona@example.net>", SUPPORT, "=?utf-8?q?a=00b?=", "x\0y"));
        assertThat(messages()).isEqualTo(1);
    }

    @Test
    void namesAndAddressesWithoutMeasureHoldNobodyUp() {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < 3_000; i++)
            name.append((char) ('\u4e00' + i * 7919 % 20_000));
        desk.take(mailbox, 1, mail(ONA, SUPPORT, "Long name", "a", "Message-ID: <" + name + "@example.net>", "References: <" + name + ">"),
                mail("\"" + name + "\" <" + name + "@example.net>", SUPPORT, "Long sender", "b"),
                mail(ONA, SUPPORT, "Long copy", "c", "Cc: <" + name + "@example.org>"), mail(ONA, SUPPORT, "Short", "d"));
        assertThat(messages()).isEqualTo(4);
        assertThat(desk.count("select count(*) from message where flaws::text like '%unreadable%'")).isZero();
        assertThat(desk.count("select last_uid from mailbox")).isEqualTo(4);
    }

    private static String bounce(String messageId, String recipient, String action, String status) {
        return """
            From: Mail Delivery System <mailer-daemon@mx.example.net>
            To: support@example.org
            Subject: Undelivered Mail
            Message-ID: <%s@mx.example.net>
            Auto-Submitted: auto-replied
            Content-Type: multipart/report; report-type=delivery-status; boundary=b

            --b
            Content-Type: text/plain

            Your mail could not be delivered.
            --b
            Content-Type: message/delivery-status

            Reporting-MTA: dns; mx.example.net

            Final-Recipient: rfc822; %s
            Action: %s
            Status: %s
            Diagnostic-Code: smtp; 550 %s no such user
            --b
            Content-Type: text/rfc822-headers

            Message-ID: <%s>
            Subject: Re: Order
            --b--
            """.formatted(UUID.randomUUID(), recipient, action, status, status, messageId);
    }
}
