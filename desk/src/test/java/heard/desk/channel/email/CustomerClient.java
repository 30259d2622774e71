package heard.desk.channel.email;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

import jakarta.mail.Address;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;

/** A customer with an ordinary client: hands raw mails to an SMTP server. */
final class CustomerClient {
    private static int mails;

    private CustomerClient() {
    }

    static String mail(String from, String to, String subject, String text, String... headers) {
        StringBuilder raw = new StringBuilder("From: " + from + "\nTo: " + to + "\nSubject: " + subject + "\n");
        boolean named = false;
        for (String header : headers) {
            raw.append(header).append('\n');
            named |= header.startsWith("Message-ID:");
        }
        if (!named)
            raw.append("Message-ID: <").append(++mails).append("@client.example.net>\n");
        return raw + "Date: Mon, 23 Nov 2026 10:00:00 +0200\nContent-Type: text/plain; charset=utf-8\n\n" + text + "\n";
    }

    static void send(int port, String from, String to, String raw) throws Exception {
        var server = new ServerSettings("127.0.0.1", port, Security.NONE, "");
        byte[] bytes = raw.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        try (var transport = MailServers.USUAL.smtp(server, null, "client.example.net")) {
            var message = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
            transport.sendMessage(message, new Address[]{new InternetAddress(to)});
        }
    }
}
