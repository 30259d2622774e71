package heard.desk.channel.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

import org.eclipse.angus.mail.imap.IMAPStore;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.junit.jupiter.api.Test;

/**
 * The bytes on the wire when a mailbox signs in by token, as Google and Microsoft describe them:
 * {@code user=<address>^Aauth=Bearer <token>^A^A} in Base64.
 */
class XOAuth2TranscriptTest {
    private static final String USER = "support@example.org";
    private static final String TOKEN = "ya29.a0-token_Of-180.letters";
    private static final String PROOF = Base64.getEncoder()
            .encodeToString(("user=" + USER + "\u0001auth=Bearer " + TOKEN + "\u0001\u0001").getBytes(StandardCharsets.US_ASCII));
    private static final String ERROR = Base64.getEncoder()
            .encodeToString("{\"status\":\"401\",\"schemes\":\"bearer\",\"scope\":\"https://mail.google.com/\"}"
                    .getBytes(StandardCharsets.US_ASCII));

    /** What a server says when it hears a line: the first dialogue that fits; {@code %t} is the tag of the client's last command. */
    private record Says(String hears, String says) {}

    /** One connection of a server that follows a script and writes down what it hears. */
    private static final class Script implements AutoCloseable {
        private final ServerSocket door;
        private final List<String> heard = new CopyOnWriteArrayList<>();
        private final Thread thread;

        Script(String greeting, List<Says> dialogue) throws IOException {
            door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
            thread = Thread.ofVirtual().start(() -> serve(greeting, dialogue));
        }

        int port() {
            return door.getLocalPort();
        }

        private void serve(String greeting, List<Says> dialogue) {
            try (Socket client = door.accept();
                    var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
                    OutputStream out = client.getOutputStream()) {
                say(out, greeting);
                String tag = "";
                for (String line = in.readLine(); line != null; line = in.readLine()) {
                    heard.add(line);
                    tag = line.matches("[A-Z]+[0-9]+ .*") ? line.split(" ", -1)[0] : tag;
                    String said = line;
                    String answer = dialogue.stream().filter(one -> said.matches(one.hears())).map(Says::says).findFirst().orElse("");
                    say(out, answer.replace("%t", tag));
                }
            } catch (IOException gone) {
                heard.add("closed");
            }
        }

        private static void say(OutputStream out, String words) throws IOException {
            if (!words.isEmpty())
                out.write((words + "\r\n").getBytes(StandardCharsets.US_ASCII));
            out.flush();
        }

        List<String> heard() {
            return heard.stream().map(line -> line.replaceFirst("^[A-Z]+[0-9]+ ", "")).toList();
        }

        @Override
        public void close() throws IOException {
            door.close();
            try {
                thread.join();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static ServerSettings server(int port) {
        return new ServerSettings("127.0.0.1", port, Security.NONE, USER);
    }

    private static final MailServers.Proof PROOF_OF_TOKEN = new MailServers.Proof(TOKEN, true);

    @Test
    void imapSendsTheTokenAtOnceWhereTheServerTakesInitialResponses() throws Exception {
        try (var script = new Script("* OK [CAPABILITY IMAP4rev1 SASL-IR AUTH=XOAUTH2 AUTH=PLAIN] ready",
                List.of(new Says("\\S+ AUTHENTICATE .*", "%t OK [CAPABILITY IMAP4rev1 IDLE] signed in"),
                        new Says("\\S+ CAPABILITY", "* CAPABILITY IMAP4rev1 IDLE\r\n%t OK"),
                        new Says("\\S+ LOGOUT", "* BYE\r\n%t OK"), new Says("\\S+ NOOP", "%t OK")))) {
            IMAPStore store = MailDesk.SHORT.imap(server(script.port()), PROOF_OF_TOKEN);
            assertThat(store.isConnected()).isTrue();
            store.close();
            assertThat(script.heard()).contains("AUTHENTICATE XOAUTH2 " + PROOF);
            assertThat(script.heard()).noneMatch(line -> line.startsWith("LOGIN") || line.contains("AUTHENTICATE PLAIN"));
        }
    }

    @Test
    void imapWaitsForTheChallengeWhereItMust() throws Exception {
        try (var script = new Script("* OK [CAPABILITY IMAP4rev1 AUTH=XOAUTH2] ready",
                List.of(new Says("\\S+ AUTHENTICATE XOAUTH2", "+ "), new Says("\\S+ CAPABILITY", "* CAPABILITY IMAP4rev1\r\n%t OK"),
                        new Says(Pattern.quote(PROOF), "%t OK signed in"), new Says("\\S+ LOGOUT", "* BYE\r\n%t OK")))) {
            IMAPStore store = MailDesk.SHORT.imap(server(script.port()), PROOF_OF_TOKEN);
            store.close();
            assertThat(script.heard()).containsSubsequence("AUTHENTICATE XOAUTH2", PROOF);
        }
    }

    @Test
    void imapTellsARefusedTokenFromARefusedPasswordAndNeverTriesThePassword() throws Exception {
        try (var script = new Script("* OK [CAPABILITY IMAP4rev1 SASL-IR AUTH=XOAUTH2 AUTH=PLAIN AUTH=LOGIN] ready",
                List.of(new Says("\\S+ AUTHENTICATE XOAUTH2 .*", "+ " + ERROR),
                        // after the challenge that says why, a client may send anything: Angus sends the proof once more
                        new Says(Pattern.quote(PROOF), "%t NO [AUTHENTICATIONFAILED] Invalid credentials (Failure)"),
                        new Says("\\S+ CAPABILITY", "* CAPABILITY IMAP4rev1 SASL-IR AUTH=XOAUTH2 AUTH=PLAIN\r\n%t OK"),
                        new Says("\\S+ LOGOUT", "* BYE\r\n%t OK")))) {
            assertThatThrownBy(() -> MailDesk.SHORT.imap(server(script.port()), PROOF_OF_TOKEN))
                    .isInstanceOfSatisfying(MailTrouble.class, refused -> {
                        assertThat(refused.trouble().kind()).isEqualTo(Trouble.Kind.TOKEN);
                        assertThat(refused.trouble().words()).contains("Invalid credentials").doesNotContain(TOKEN);
                    });
            assertThat(script.heard()).containsSubsequence("AUTHENTICATE XOAUTH2 " + PROOF, PROOF);
            assertThat(script.heard()).noneMatch(line -> line.startsWith("LOGIN ") || line.contains("PLAIN"));
        }
    }

    @Test
    void smtpSendsTheToken() throws Exception {
        try (var script = new Script("220 ready",
                List.of(new Says("EHLO .*", "250-mail\r\n250 AUTH PLAIN XOAUTH2"), new Says("AUTH XOAUTH2 .*", "235 2.7.0 Accepted"),
                        new Says("NOOP", "250 here"), new Says("QUIT", "221 bye")))) {
            SMTPTransport transport = MailDesk.SHORT.smtp(server(script.port()), PROOF_OF_TOKEN, "example.org");
            assertThat(transport.isConnected()).isTrue();
            transport.close();
            assertThat(script.heard).containsSubsequence("EHLO example.org", "AUTH XOAUTH2 " + PROOF);
        }
    }

    @Test
    void smtpTellsWhyTheTokenIsRefusedAlsoWhereTheServerSaysItInBase64() throws Exception {
        String disabled = "535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant.";
        assertThat(refusal(disabled)).isEqualTo(disabled);
        assertThat(refusal("334 " + ERROR)).contains("\"status\":\"401\"");
    }

    private static String refusal(String answer) throws Exception {
        try (var script = new Script("220 ready", List.of(new Says("EHLO .*", "250-mail\r\n250 AUTH XOAUTH2"),
                new Says("AUTH XOAUTH2 .*", answer), new Says("", "535 5.7.8 no"), new Says("QUIT", "221 bye")))) {
            MailDesk.SHORT.smtp(server(script.port()), PROOF_OF_TOKEN, "example.org").close();
            throw new AssertionError("The server refused, but we came in");
        } catch (MailTrouble refused) {
            assertThat(refused.trouble().kind()).isEqualTo(Trouble.Kind.TOKEN);
            assertThat(refused.trouble().words()).doesNotContain(TOKEN);
            return refused.trouble().words();
        }
    }
}
