package heard.desk.channel.email;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Properties;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMessage;

import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import heard.desk.channel.email.consent.Provider;
import heard.desk.platform.database.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A new mailbox is read from when its administrator said, by the dates of arrival that the server gives. */
class ReadingStartStoreTest {
    private static final String ADDRESS = "support@example.org";
    private static final TestDatabase database = TestDatabase.migrated();

    private final GreenMail server = new GreenMail(
            new ServerSetup[]{new ServerSetup(0, "127.0.0.1", "smtp"), new ServerSetup(0, "127.0.0.1", "imap")});
    private final MailDesk desk = new MailDesk(database.dataSource());
    private final MailboxReaders readers = desk.readers();
    private final Instant now = desk.clock.instant();

    @BeforeEach
    void start() {
        server.start();
        server.setUser(ADDRESS, ADDRESS, "secret");
    }

    @AfterEach
    void stop() {
        readers.stop();
        server.stop();
        desk.clear();
        desk.close();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    /** Puts a mail into the folder that arrived so long ago. */
    private void lay(String subject, Duration ago) throws Exception {
        var user = server.getUserManager().getUserByEmail(ADDRESS);
        MailFolder inbox = server.getManagers().getImapHostManager().getInbox(user);
        var mail = new MimeMessage(Session.getInstance(new Properties()));
        mail.setFrom("ona@example.net");
        mail.setRecipients(Message.RecipientType.TO, ADDRESS);
        mail.setSubject(subject);
        mail.setText("Words about " + subject);
        mail.saveChanges();
        inbox.appendMessage(mail, new Flags(), Date.from(now.minus(ago)));
    }

    private Mailbox read(@Nullable Instant since) {
        var settings = desk.settings(ADDRESS, server.getImap().getPort(), server.getSmtp().getPort());
        var id = MailboxId.next();
        desk.mailboxes.add(id, new NewMailbox(settings, null, null, since), desk.secrets.seal(id, new Credentials.Passwords("secret")),
                now);
        readers.start();
        return desk.mailboxes.find(id).orElseThrow();
    }

    private List<String> subjects() {
        return desk.jdbc.sql("select subject from conversation order by number")
                .query((row, number) -> Objects.requireNonNull(row.getString("subject")))
                .list();
    }

    private void await(String... subjects) {
        MailDesk.await("the mails " + List.of(subjects), () -> subjects().equals(List.of(subjects)));
    }

    @Test
    void fromNowOnLeavesWhatIsThereAndReadsWhatComes() throws Exception {
        lay("yesterday", Duration.ofDays(1));
        lay("an hour ago", Duration.ofHours(1));
        Mailbox mailbox = read(now);
        MailDesk.await("a look", () -> desk.mailboxes.find(mailbox.id()).orElseThrow().health().checkedAt() != null);
        assertThat(subjects()).isEmpty();
        lay("fresh", Duration.ZERO);
        await("fresh");
        lay("old, moved in by somebody", Duration.ofDays(400));
        await("fresh", "old, moved in by somebody");
    }

    @Test
    void theLastDaysAreReadAlsoWhereDatesDoNotRiseWithUids() throws Exception {
        lay("forty days", Duration.ofDays(40));
        lay("ten days", Duration.ofDays(10));
        lay("copied from an archive", Duration.ofDays(300));
        lay("two days", Duration.ofDays(2));
        lay("from the archive too", Duration.ofDays(200));
        Mailbox mailbox = read(now.minus(Duration.ofDays(30)));
        await("ten days", "two days");
        MailDesk.await("the cursor at the end", () -> desk.mailboxes.cursor(mailbox.id()).orElseThrow().lastUid() == 5);
        MailDesk.await("a count", () -> desk.mailboxes.find(mailbox.id()).orElseThrow().health().count() != null);
        var count = desk.mailboxes.find(mailbox.id()).orElseThrow().health().count();
        assertThat(count).isNotNull().satisfies(one -> assertThat(one.missing()).as("what is left is not missing").isZero());
        assertThat(subjects()).containsExactly("ten days", "two days");
    }

    @Test
    void everythingIsEverything() throws Exception {
        lay("forty days", Duration.ofDays(40));
        lay("today", Duration.ZERO);
        read(null);
        await("forty days", "today");
    }

    @Test
    void somebodyElseMayReadOnWhereTheFirstReaderDied() throws Exception {
        lay("old", Duration.ofDays(40));
        lay("young", Duration.ofDays(1));
        Mailbox mailbox = read(now.minus(Duration.ofDays(7)));
        await("young");
        readers.stop();
        lay("while nobody reads", Duration.ZERO);
        MailboxReaders next = desk.readers();
        next.start();
        try {
            await("young", "while nobody reads");
            assertThat(desk.mailboxes.start(mailbox.id())).isEqualTo(new MailboxStore.Start(2, 2));
        } finally {
            next.stop();
        }
    }

    @Test
    void theFolderIsReadByTokenAsByPassword() throws Exception {
        lay("by token", Duration.ofMinutes(1));
        Mailbox mailbox = read(null);
        readers.stop();
        desk.clear();
        assertThat(mailbox.readSince()).isNull();
        server.setUser(ADDRESS, ADDRESS, "access-9");
        var id = MailboxId.next();
        desk.mailboxes.add(id, new NewMailbox(mailbox.settings(), null, Provider.GOOGLE, null), null, now);
        Grants grants = desk.bean(Grants.class);
        grants.choose(id, Provider.GOOGLE);
        grants.grant(id, new Credentials.Tokens("access-9", "refresh-9"), now.plus(Duration.ofHours(1)));
        MailboxReaders next = desk.readers();
        next.start();
        try {
            await("by token");
        } finally {
            next.stop();
        }
        try (Store store = Session.getInstance(new Properties()).getStore("imap")) {
            store.connect("127.0.0.1", server.getImap().getPort(), ADDRESS, "access-9");
            Folder inbox = store.getFolder("INBOX");
            inbox.open(Folder.READ_ONLY);
            assertThat(inbox.getUnreadMessageCount()).as("no flag is touched").isEqualTo(1);
        }
    }
}
