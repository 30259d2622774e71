package heard.desk.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

import heard.desk.platform.StartRefused;
import org.jspecify.annotations.Nullable;

/** The folder of an embedded database: where its rows, its password, its port and its log are kept. */
record DatabaseFolder(Path path) {
    private static final int PASSWORD_BYTES = 24;

    DatabaseFolder {
        path = path.toAbsolutePath().normalize();
    }

    static DatabaseFolder create(Path path) {
        var folder = new DatabaseFolder(path);
        try {
            Files.createDirectories(folder.path);
            if (!Files.isWritable(folder.path))
                throw notWritable(folder.path, null);
            return folder;
        } catch (IOException failure) {
            throw notWritable(folder.path, failure);
        }
    }

    private static StartRefused notWritable(Path path, @Nullable Throwable cause) {
        String sentence = "The data folder " + path
                + " cannot be written. Choose another with --home DIR, or give this user the right to it.";
        return cause == null ? new StartRefused(sentence) : new StartRefused(sentence, cause);
    }

    Path data() {
        return path.resolve("data");
    }

    /** Where a new database is made before it is moved to its place, so that a half-made one is never taken for a whole. */
    Path unfinishedData() {
        return path.resolve("data.new");
    }

    Path passwordFile() {
        return path.resolve("password");
    }

    Path portFile() {
        return path.resolve("port");
    }

    Path lockFile() {
        return path.resolve("lock");
    }

    Path log() {
        return path.resolve("server.log");
    }

    Path postmasterFile() {
        return data().resolve("postmaster.pid");
    }

    boolean holdsDatabase() {
        return Files.exists(data().resolve("PG_VERSION"));
    }

    int majorVersion() throws IOException {
        return Integer.parseInt(Files.readString(data().resolve("PG_VERSION")).strip());
    }

    String password() throws IOException {
        return Files.readString(passwordFile()).strip();
    }

    String passwordMadeIfAbsent() throws IOException {
        if (!Files.exists(passwordFile())) {
            var bytes = new byte[PASSWORD_BYTES];
            new SecureRandom().nextBytes(bytes);
            writePrivately(passwordFile(), HexFormat.of().formatHex(bytes));
        }
        return password();
    }

    void rememberPort(int port) throws IOException {
        writePrivately(portFile(), Integer.toString(port));
    }

    /** The port of the last start, 0 where there was none. */
    int rememberedPort() {
        try {
            return Integer.parseInt(Files.readString(portFile()).strip());
        } catch (IOException | NumberFormatException noPort) {
            return 0;
        }
    }

    /** Written beside and moved into place, so that a reader sees the old text or the new, never a part. */
    private void writePrivately(Path file, String text) throws IOException {
        Path part = Files.createTempFile(path, file.getFileName().toString(), ".part",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(part, text + "\n");
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
