package heard.desk.platform.secret;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

import heard.desk.platform.StartRefused;

/** The desk's own key in the data home: made at the first start, readable by its owner alone, never in a backup of the database. */
public final class KeyFile {
    public static final String NAME = "secret.key";
    private static final int KEY_BYTES = 32;

    private KeyFile() {
    }

    public static byte[] in(Path home) {
        Path file = home.resolve(NAME);
        try {
            if (!Files.exists(file))
                make(home, file);
            return HexFormat.of().parseHex(Files.readString(file).strip());
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new StartRefused("The key file " + file + " cannot be read. Put back the one that belongs to this desk; "
                    + "without it, passwords of mailboxes must be entered again.", unreadable);
        }
    }

    /** Two processes may start at once: the file appears whole, and the first one wins. */
    private static void make(Path home, Path file) throws IOException {
        Files.createDirectories(home);
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        Path fresh = Files.createTempFile(home, NAME, ".new");
        try {
            ownerOnly(fresh);
            Files.writeString(fresh, HexFormat.of().formatHex(key) + "\n", StandardOpenOption.SYNC);
            Files.createLink(file, fresh);
        } catch (FileAlreadyExistsException quicker) {
            return;
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private static void ownerOnly(Path file) throws IOException {
        if (Files.getFileStore(file).supportsFileAttributeView("posix"))
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }
}
