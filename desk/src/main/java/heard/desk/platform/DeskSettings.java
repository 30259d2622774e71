package heard.desk.platform;

import java.net.URI;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * What an operator decides before the desk starts. Port 0 means any free one. Without a database address the desk runs a database
 * of its own below its home.
 */
public record DeskSettings(Path home, Mode mode, String listenAddress, Ports ports, Database database, URI publicUrl) {
    /** A company to look around in, or an empty desk for work. */
    public enum Mode {
        DEMO, PRODUCTION
    }

    /** Where the desk's pages and, in the demo, its mail server are reached. */
    public record Ports(int http, int smtp, int imap) {
        private static final int HIGHEST = 65_535;

        public Ports {
            Stream.of(http, smtp, imap).filter(port -> port < 0 || port > HIGHEST).findFirst().ifPresent(port -> {
                throw new StartRefused("The port " + port + " does not exist; ports go from 0 to " + HIGHEST + ".");
            });
            Set<Integer> chosen = Stream.of(http, smtp, imap).filter(port -> port != 0).collect(Collectors.toSet());
            long numbered = Stream.of(http, smtp, imap).filter(port -> port != 0).count();
            if (chosen.size() != numbered)
                throw new StartRefused("http-port, smtp-port and imap-port must differ from each other.");
        }
    }

    /** Which PostgreSQL, and how many connections at most are held open to it. */
    public record Database(@Nullable String url, int connections) {
        private static final int FEWEST = 2;
        private static final int MOST = 50;

        public Database {
            if (connections < FEWEST || connections > MOST) {
                throw new StartRefused("database-connections is " + connections + "; it must be from " + FEWEST + " to " + MOST + ".");
            }
        }

        @Override
        public String toString() {
            return "Database[" + (url == null ? "embedded" : "external") + ", connections=" + connections + "]";
        }
    }

    public DeskSettings {
        home = home.toAbsolutePath().normalize();
        boolean web = publicUrl.getHost() != null && Set.of("http", "https").contains(publicUrl.getScheme());
        if (!web)
            throw new StartRefused("public-url must be the full address people use, such as https://desk.example.org.");
    }

    public boolean demo() {
        return mode == Mode.DEMO;
    }

    public int httpPort() {
        return ports.http;
    }

    public int smtpPort() {
        return ports.smtp;
    }

    public int imapPort() {
        return ports.imap;
    }
}
