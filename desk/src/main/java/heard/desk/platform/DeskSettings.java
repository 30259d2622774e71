package heard.desk.platform;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * What an operator decides before the desk starts. Port 0 means any free one. Without a database address the desk runs a database
 * of its own below its home.
 *
 * @param proxies whose word about where a request came from is believed: networks in the form 192.0.2.0/24; empty believes nobody
 */
public record DeskSettings(Path home, Mode mode, String listenAddress, Ports ports, Database database, URI publicUrl,
        List<String> proxies) {
    /** Where a proxy of one's own house stands. */
    public static final List<String> PRIVATE_NETWORKS = List.of("127.0.0.0/8", "::1/128", "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16",
            "169.254.0.0/16", "100.64.0.0/10", "fc00::/7", "fe80::/10");
    private static final Pattern NETWORK = Pattern.compile("[0-9a-fA-F.:]{2,45}/[0-9]{1,3}");

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

    /** Behind no proxy. */
    public DeskSettings(Path home, Mode mode, String listenAddress, Ports ports, Database database, URI publicUrl) {
        this(home, mode, listenAddress, ports, database, publicUrl, List.of());
    }

    public DeskSettings {
        proxies = List.copyOf(proxies);
        proxies.stream().filter(network -> !NETWORK.matcher(network).matches()).findFirst().ifPresent(network -> {
            throw new StartRefused(
                    "behind-proxy is “" + network + "”; it must be no, yes, or the proxies' networks, such as 192.0.2.7/32.");
        });
        home = home.toAbsolutePath().normalize();
        boolean web = publicUrl.getHost() != null && Set.of("http", "https").contains(publicUrl.getScheme());
        if (!web)
            throw new StartRefused("public-url must be the full address people use, such as https://desk.example.org.");
    }

    /** Whether people reach the desk over TLS. */
    public boolean https() {
        return "https".equals(publicUrl.getScheme());
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
