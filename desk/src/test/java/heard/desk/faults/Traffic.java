package heard.desk.faults;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.regex.Pattern;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import org.jspecify.annotations.Nullable;

/**
 * The customers, their mailboxes and that of the desk, on a mail server which outlives every kill. Customers write, some of them
 * answer what they were answered, some mails are delivered twice. Every choice follows from the seed.
 */
final class Traffic implements AutoCloseable {
    static final String SUPPORT = "support@desk.example";
    static final String PASSWORD = "letmein";
    static final int CUSTOMERS = 60;
    private static final Pattern ANSWER = Pattern.compile("answer-\\d+");

    /**
     * A mail that was delivered.
     *
     * @param word    stands in its text and nowhere else
     * @param answers the Message-ID of the desk's answer that it replies to
     */
    record Written(String messageId, String word, String from, @Nullable String answers) {}

    /** How one answer lies in the customers' mailboxes. */
    record Arrived(String answer, int copies) {}

    private final GreenMail server = new GreenMail(
            new ServerSetup[]{new ServerSetup(0, "127.0.0.1", "smtp"), new ServerSetup(0, "127.0.0.1", "imap")});
    private final Random random;
    private final Map<String, Written> written = new LinkedHashMap<>();
    private int twice;

    Traffic(long seed) {
        this.random = new Random(seed);
        server.start();
        server.setUser(SUPPORT, SUPPORT, PASSWORD);
        for (int i = 0; i < CUSTOMERS; i++)
            server.setUser(customer(i), customer(i), PASSWORD);
    }

    private static String customer(int number) {
        return "customer" + number + "@customers.example";
    }

    int imapPort() {
        return server.getImap().getPort();
    }

    int smtpPort() {
        return server.getSmtp().getPort();
    }

    synchronized int count() {
        return written.size();
    }

    synchronized int deliveredTwice() {
        return twice;
    }

    synchronized List<Written> written() {
        return List.copyOf(written.values());
    }

    /** Delivers the next mail; one in twenty a second time, as servers and mailing lists do. */
    void deliverNext() {
        int number = count() + 1;
        String from = customer(random.nextInt(CUSTOMERS));
        String answered = random.nextInt(3) == 0 ? newestAnswer(from) : null;
        var mail = new Written("mail-" + number + "@customers.example", word(number), from, answered);
        byte[] raw = compose(mail).getBytes(StandardCharsets.UTF_8);
        deliver(raw);
        boolean again = random.nextInt(20) == 0;
        if (again)
            deliver(("Received: by another.example\r\n" + new String(raw, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8));
        synchronized (this) {
            written.put(mail.messageId(), mail);
            twice += again ? 1 : 0;
        }
    }

    /** A word of letters alone, so that it is one word to every search. */
    private static String word(int number) {
        StringBuilder word = new StringBuilder("qx");
        for (int rest = number; rest > 0; rest /= 20)
            word.append("bcdfghjklmnpqrstvwxz".charAt(rest % 20));
        return word.append("xq").toString();
    }

    private String compose(Written mail) {
        String body = "My word is " + mail.word() + ".\r\n" + "I have waited since Monday, please look.\r\n".repeat(random.nextInt(60));
        String headers = "From: Customer <" + mail.from() + ">\r\nTo: " + SUPPORT + "\r\nSubject: Matter " + mail.word()
                + "\r\nMessage-ID: <"
                + mail.messageId() + ">\r\nDate: Mon, 23 Nov 2026 10:00:00 +0200\r\nMIME-Version: 1.0\r\n"
                + (mail.answers() == null ? "" : "In-Reply-To: " + mail.answers() + "\r\n");
        if (random.nextInt(20) != 0)
            return headers + "Content-Type: text/plain; charset=utf-8\r\n\r\n" + body;
        byte[] file = new byte[random.nextInt(10) == 0 ? 800_000 : 80_000];
        random.nextBytes(file);
        return headers + "Content-Type: multipart/mixed; boundary=part\r\n\r\n--part\r\nContent-Type: text/plain\r\n\r\n" + body
                + "\r\n--part\r\nContent-Type: application/octet-stream; name=file.bin\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                + Base64.getMimeEncoder().encodeToString(file) + "\r\n--part--\r\n";
    }

    private void deliver(byte[] raw) {
        try {
            user(SUPPORT).deliver(new MimeMessage(session(), new ByteArrayInputStream(raw)));
        } catch (MessagingException failure) {
            throw new IllegalStateException("The mail server of the rounds took no mail", failure);
        }
    }

    private static Session session() {
        return Session.getInstance(new Properties());
    }

    private GreenMailUser user(String address) {
        return server.getManagers().getUserManager().getUserByEmail(address);
    }

    private List<StoredMessage> inbox(String address) {
        try {
            return server.getManagers().getImapHostManager().getInbox(user(address)).getMessages();
        } catch (FolderException failure) {
            throw new IllegalStateException("A mailbox of the rounds has no inbox", failure);
        }
    }

    private @Nullable String newestAnswer(String customer) {
        var mails = inbox(customer);
        return mails.isEmpty() ? null : messageId(mails.getLast());
    }

    private static String messageId(StoredMessage mail) {
        try {
            return mail.getMimeMessage().getMessageID();
        } catch (MessagingException failure) {
            throw new IllegalStateException("An answer has no readable Message-ID", failure);
        }
    }

    int inSupportInbox() {
        return inbox(SUPPORT).size();
    }

    /** By Message-ID, what lies in the customers' mailboxes. */
    Map<String, Arrived> arrived() throws Exception {
        Map<String, Arrived> arrived = new HashMap<>();
        List<String> mixed = new ArrayList<>();
        for (int i = 0; i < CUSTOMERS; i++) {
            for (StoredMessage mail : inbox(customer(i))) {
                String id = messageId(mail);
                String answer = answer(mail);
                Arrived before = arrived.get(id);
                if (before != null && !before.answer().equals(answer))
                    mixed.add(id);
                arrived.put(id, new Arrived(answer, before == null ? 1 : before.copies() + 1));
            }
        }
        if (!mixed.isEmpty())
            throw new IllegalStateException("One Message-ID stands for several answers: " + mixed);
        return arrived;
    }

    private static String answer(StoredMessage mail) throws Exception {
        var bytes = new ByteArrayOutputStream();
        mail.getMimeMessage().writeTo(bytes);
        var found = ANSWER.matcher(bytes.toString(StandardCharsets.UTF_8));
        return found.find() ? found.group() : "no answer of ours";
    }

    @Override
    public void close() {
        server.stop();
    }
}
