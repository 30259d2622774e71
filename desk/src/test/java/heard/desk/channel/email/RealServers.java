package heard.desk.channel.email;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Dovecot and OpenSMTPD as Debian has them, with configuration, data and ports of their own in a temporary folder: mail for any
 * address lands in that address's maildir. Dovecot runs as an ordinary user; OpenSMTPD wants root. Both die with this process.
 */
final class RealServers implements AutoCloseable {
    static final String PASSWORD = "secret";
    private static final Path TEMPLATES = Path.of("src/test/resources/mail/servers");
    private static final String ORDINARY_USER = "nobody";
    /** The server's standard input is our pipe: its end, also by our death, ends the server. */
    private static final String GUARD = """
        exec 3<&0
        "$@" 3<&- </dev/null &
        server=$!
        { cat >/dev/null; kill -TERM $server; } <&3 &
        exec 3<&-
        wait $server""";
    /** OpenSMTPD's queue and control socket have fixed places: it gets others of its own there. */
    private static final String OWN_PLACES = """
        mount --bind "$1/spool" /var/spool && mkdir -p /var/spool/smtpd && chmod 711 /var/spool/smtpd && mount --bind "$1/run" /run &&
        exec smtpd -d -f "$1/smtpd.conf\"""";

    private final Path folder;
    private final int imapPort = freePort();
    private final int lmtpPort = freePort();
    private final int smtpPort = freePort();
    private final List<Process> processes = new ArrayList<>();

    private RealServers(Path folder) {
        this.folder = folder;
    }

    /** What keeps them from being started here. */
    static Optional<String> missing() {
        if (!Files.isExecutable(Path.of("/usr/sbin/dovecot")) || !Files.isExecutable(Path.of("/usr/lib/dovecot/lmtp"))
                || !Files.isExecutable(Path.of("/usr/lib/dovecot/imap")) || !Files.isExecutable(Path.of("/usr/sbin/smtpd")))
            return Optional.of("no dovecot or no opensmtpd. On Debian: sudo apt-get install dovecot-imapd dovecot-lmtpd opensmtpd");
        return root() ? Optional.empty() : Optional.of("opensmtpd starts as root only");
    }

    private static boolean root() {
        return "root".equals(System.getProperty("user.name"));
    }

    static RealServers start() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("heard-servers",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx--x--x")));
        var servers = new RealServers(folder);
        for (String each : List.of("spool", "run", "dovecot"))
            Files.createDirectory(folder.resolve(each));
        servers.configure("dovecot.conf");
        servers.configure("smtpd.conf");
        run("chown", ORDINARY_USER, folder.resolve("dovecot").toString());
        servers.startDovecot();
        servers.begin("smtpd", List.of("unshare", "-m", "sh", "-c", OWN_PLACES, "smtpd", folder.toString()));
        servers.awaitPort(servers.smtpPort, "smtpd");
        return servers;
    }

    void startDovecot() throws IOException, InterruptedException {
        begin("dovecot", List.of("setpriv", "--reuid=" + ORDINARY_USER, "--regid=nogroup", "--clear-groups", "/usr/sbin/dovecot", "-F",
                "-c", folder.resolve("dovecot.conf").toString()));
        awaitPort(imapPort, "dovecot");
    }

    private void configure(String file) throws IOException {
        String text = Files.readString(TEMPLATES.resolve(file)).replace("@folder@", folder.toString())
                .replace("@imap@", Integer.toString(imapPort)).replace("@lmtp@", Integer.toString(lmtpPort))
                .replace("@smtp@", Integer.toString(smtpPort)).replace("@password@", PASSWORD).replace("@user@", ORDINARY_USER);
        Path target = folder.resolve(file);
        Files.writeString(target, text);
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rw-r--r--"));
    }

    private static void run(String... command) throws IOException, InterruptedException {
        if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0)
            throw new IllegalStateException("This failed: " + String.join(" ", command));
    }

    private void begin(String name, List<String> server) throws IOException {
        var command = new ArrayList<>(List.of("sh", "-c", GUARD, name));
        command.addAll(server);
        processes.add(new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve(name + ".out").toFile())).start());
    }

    private void awaitPort(int port, String name) {
        try {
            MailDesk.await("the port of " + name, () -> open(port));
        } catch (AssertionError silent) {
            throw new IllegalStateException(log(name), silent);
        }
    }

    private String log(String name) {
        try {
            return Files.readString(folder.resolve(name + ".out"));
        } catch (IOException none) {
            return name + " has no log";
        }
    }

    private static boolean open(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    int imapPort() {
        return imapPort;
    }

    int smtpPort() {
        return smtpPort;
    }

    /** The raw mails of an address, the oldest first. */
    List<byte[]> maildir(String address) {
        List<byte[]> mails = new ArrayList<>();
        try {
            for (String part : List.of("cur", "new")) {
                Path place = maildirOf(address).resolve(part);
                if (!Files.isDirectory(place))
                    continue;
                try (var files = Files.list(place)) {
                    for (Path file : files.sorted(Comparator.comparing(Path::getFileName)).toList())
                        mails.add(Files.readAllBytes(file));
                }
            }
        } catch (IOException moved) {
            return List.of();
        }
        return mails;
    }

    private Path maildirOf(String address) {
        return folder.resolve("dovecot/mail").resolve(address);
    }

    /** Gives every mail of an address a new number under a new UIDVALIDITY, as after a restored backup. */
    void renumber(String address) throws IOException {
        Path list = maildirOf(address).resolve("dovecot-uidlist");
        String first = Files.readAllLines(list).getFirst();
        String validity = first.replaceFirst(".*\\bV(\\d+)\\b.*", "$1");
        Files.writeString(list, first.replace("V" + validity, "V" + (Long.parseLong(validity) + 7)).replaceFirst("\\bN\\d+", "N1") + "\n");
        try (var files = Files.list(maildirOf(address))) {
            for (Path file : files.filter(each -> each.getFileName().toString().startsWith("dovecot.index")).toList())
                Files.delete(file);
        }
    }

    void stopDovecot() throws IOException {
        stop(processes.removeFirst());
    }

    private static void stop(Process process) throws IOException {
        process.getOutputStream().close();
        try {
            if (!process.waitFor(15, TimeUnit.SECONDS))
                process.descendants().forEach(ProcessHandle::destroyForcibly);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws IOException {
        for (Process process : processes)
            stop(process);
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList())
                Files.deleteIfExists(file);
        }
    }
}
