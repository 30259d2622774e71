package heard.desk.load;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

/** The mail server of the made-up company, so that its mailboxes can be read while the desk is measured. */
final class MailHouse implements AutoCloseable {
    private final GreenMail server;

    MailHouse() {
        server = new GreenMail(new ServerSetup[]{new ServerSetup(Company.SMTP_PORT, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
                new ServerSetup(Company.IMAP_PORT, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)});
        server.withConfiguration(new GreenMailConfiguration().withDisabledAuthentication());
        server.start();
        for (int box = 0; box < Company.BOXES; box++)
            server.setUser(Company.address(box), Company.address(box), "secret");
    }

    GreenMail server() {
        return server;
    }

    @Override
    public void close() {
        server.stop();
    }
}
