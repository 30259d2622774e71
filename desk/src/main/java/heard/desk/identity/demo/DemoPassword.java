package heard.desk.identity.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import heard.desk.platform.Secrets;

/** The one password of the demo's people, random for each data folder and kept there for its owner alone. */
record DemoPassword(String text, boolean fresh) {
    private static final String FILE = "demo-password";

    static DemoPassword in(Path home) {
        Path file = home.resolve(FILE);
        try {
            if (Files.exists(file))
                return new DemoPassword(Files.readString(file).strip(), false);
            return new DemoPassword(write(file), true);
        } catch (IOException failure) {
            throw new UncheckedIOException("The demo password cannot be kept in " + file, failure);
        }
    }

    private static String write(Path file) throws IOException {
        String text = Secrets.readable();
        Files.createDirectories(file.getParent());
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix"))
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, text);
        return text;
    }
}
