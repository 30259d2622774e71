package heard.desk.platform.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import heard.desk.platform.StartRefused;

/**
 * As whom the database server runs. PostgreSQL refuses to run as root, so root hands it over: to a user namespace of its own, in which files
 * still belong to root outside; where the system forbids that, to an existing user, who then owns the data folder.
 */
record ServerAccount(List<String> prefix, Optional<Login> owner) {
    private static final List<String> CANDIDATES = List.of("heard", "postgres", "nobody");

    /** One line of the user database. */
    record Login(String name, int user, int group) {
        List<String> prefix() {
            return List.of("setpriv", "--reuid=" + user, "--regid=" + group, "--clear-groups");
        }
    }

    static ServerAccount of(DatabaseFolder folder) throws IOException {
        if (ownUser() != 0)
            return plain();
        Optional<Login> earlier = folder.holdsDatabase() ? login(userOf(folder.data())) : Optional.empty();
        if (earlier.isPresent())
            return handedTo(earlier.get());
        if (succeeds(List.of("unshare", "-U", "true")))
            return new ServerAccount(List.of("unshare", "-U"), Optional.empty());
        return handedTo(existing().orElseThrow(ServerAccount::noWayAsRoot));
    }

    static ServerAccount plain() {
        return new ServerAccount(List.of(), Optional.empty());
    }

    static ServerAccount handedTo(Login login) {
        if (!succeeds(Stream.concat(login.prefix().stream(), Stream.of("true")).toList()))
            throw noWayAsRoot();
        return new ServerAccount(login.prefix(), Optional.of(login));
    }

    private static StartRefused noWayAsRoot() {
        return new StartRefused(
                "Heard runs as root here, and its database must not: neither a user namespace (unshare -U) nor another user (setpriv) "
                        + "is to be had. Start Heard as an ordinary user, or give the address of a PostgreSQL 15 or newer in DATABASE_URL.");
    }

    private static int ownUser() throws IOException {
        Path self = Path.of("/proc/self");
        if (Files.exists(self))
            return userOf(self);
        return System.getProperty("user.name").equals("root") ? 0 : Integer.MAX_VALUE;
    }

    private static int userOf(Path path) throws IOException {
        return (Integer) Files.getAttribute(path, "unix:uid", LinkOption.NOFOLLOW_LINKS);
    }

    private static Optional<Login> login(int user) throws IOException {
        return user == 0 ? Optional.empty() : logins().filter(login -> login.user == user).findFirst();
    }

    static Optional<Login> existing() throws IOException {
        List<Login> known = logins().toList();
        return CANDIDATES.stream().flatMap(name -> known.stream().filter(login -> login.name.equals(name))).findFirst();
    }

    private static Stream<Login> logins() throws IOException {
        Path users = Path.of("/etc/passwd");
        if (!Files.exists(users))
            return Stream.empty();
        return Files.readAllLines(users, StandardCharsets.UTF_8).stream().map(line -> line.split(":", -1))
                .filter(parts -> parts.length >= 4)
                .map(parts -> new Login(parts[0], Integer.parseInt(parts[2]), Integer.parseInt(parts[3])));
    }

    private static boolean succeeds(List<String> command) {
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            return process.waitFor() == 0;
        } catch (IOException absent) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    List<String> command(List<String> command) {
        return Stream.concat(prefix.stream(), command.stream()).toList();
    }

    /** Gives a file or folder, with all below it, to the user the server runs as. */
    void own(Path path) throws IOException {
        if (owner.isEmpty() || !Files.exists(path, LinkOption.NOFOLLOW_LINKS))
            return;
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : files.toList()) {
                Files.setAttribute(file, "unix:uid", owner.get().user, LinkOption.NOFOLLOW_LINKS);
                Files.setAttribute(file, "unix:gid", owner.get().group, LinkOption.NOFOLLOW_LINKS);
            }
        }
    }

    /** A user who may not enter a folder above would fail later with words about something else. */
    void mustReach(Path folder, Path program) {
        if (owner.isEmpty())
            return;
        var look = command(List.of("sh", "-c", "test -x \"$1\" && test -w \"$2\"", "heard", program.toString(), folder.toString()));
        if (succeeds(look))
            return;
        throw new StartRefused("Heard runs as root, so its database runs as the user " + owner.get().name + ", who cannot reach " + folder
                + ". Choose a data folder everybody may enter, such as --home /var/lib/heard, or start Heard as an ordinary user.");
    }
}
