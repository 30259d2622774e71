package heard.desk.platform.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import heard.desk.platform.StartRefused;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/** The programs of the embedded PostgreSQL, unpacked once from the archive on the class path into a folder named by its checksum. */
record PostgresBinaries(Path folder) {
    private static final Set<PosixFilePermission> FOR_EVERYBODY = PosixFilePermissions.fromString("rwxr-xr-x");
    private static final Duration UNPACKING_AT_MOST = Duration.ofHours(1);

    static PostgresBinaries unpacked(Path parent) throws IOException {
        URL archive = archive();
        Path folder = parent.resolve(checksum(archive));
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(parent);
            deleteOthers(parent, folder);
            unpack(archive, folder);
        }
        return new PostgresBinaries(folder);
    }

    private static URL archive() {
        String name = "postgres-" + system() + "-" + processor() + ".txz";
        URL archive = PostgresBinaries.class.getResource("/" + name);
        if (archive == null) {
            throw new StartRefused("This build of Heard carries no PostgreSQL for this system (" + name
                    + "). Build it on this machine, or give the address of a PostgreSQL 15 or newer in DATABASE_URL.");
        }
        return archive;
    }

    private static String system() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return name.startsWith("mac") ? "darwin" : name.startsWith("windows") ? "windows" : "linux";
    }

    private static String processor() {
        return switch (System.getProperty("os.arch")) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            case String other -> other;
        };
    }

    private static String checksum(URL archive) throws IOException {
        var connection = archive.openConnection();
        connection.setUseCaches(false);
        if (!(connection instanceof JarURLConnection jar))
            return "unpacked";
        try (var file = jar.getJarFile()) {
            return "%08x".formatted(file.getEntry(jar.getEntryName()).getCrc());
        }
    }

    /** Programs of earlier versions, and what a killed start left half unpacked; one that is being unpacked now is young and stays. */
    private static void deleteOthers(Path parent, Path folder) throws IOException {
        var young = FileTime.fromMillis(System.currentTimeMillis() - UNPACKING_AT_MOST.toMillis());
        try (Stream<Path> others = Files.list(parent)) {
            for (Path other : others.filter(path -> !path.equals(folder)).toList()) {
                boolean unpacking = other.getFileName().toString().startsWith("unpacking");
                if (!unpacking || Files.getLastModifiedTime(other).compareTo(young) < 0)
                    FileSystemUtils.deleteRecursively(other);
            }
        }
    }

    private static void unpack(URL archive, Path folder) throws IOException {
        Path part = Files.createTempDirectory(folder.getParent(), "unpacking");
        Files.setPosixFilePermissions(part, FOR_EVERYBODY);
        try (InputStream bytes = archive.openStream();
                var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(bytes)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry())
                unpackEntry(tar, entry, part);
        }
        try {
            Files.move(part, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | java.nio.file.DirectoryNotEmptyException anotherWasFaster) {
            FileSystemUtils.deleteRecursively(part);
        }
    }

    private static void unpackEntry(TarArchiveInputStream tar, TarArchiveEntry entry, Path folder) throws IOException {
        Path target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder))
            throw new IOException("archive entry leaves its folder: " + entry.getName());
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, target);
            boolean program = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(target, program ? FOR_EVERYBODY : PosixFilePermissions.fromString("rw-r--r--"));
        }
    }

    Path initdb() {
        return folder.resolve("bin/initdb");
    }

    Path postgres() {
        return folder.resolve("bin/postgres");
    }

    int majorVersion() throws IOException {
        Path version = folder.resolve("major-version");
        if (!Files.exists(version))
            Files.writeString(version, askedMajorVersion());
        return Integer.parseInt(Files.readString(version).strip());
    }

    /** The program answers in the form "postgres (PostgreSQL) 18.6". */
    private String askedMajorVersion() throws IOException {
        var process = new ProcessBuilder(postgres().toString(), "--version").redirectErrorStream(true).start();
        String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        String number = answer.substring(answer.lastIndexOf(' ') + 1);
        if (!number.matches("\\d+\\.\\d+"))
            throw new StartRefused("The embedded PostgreSQL does not run on this system: " + answer);
        return number.substring(0, number.indexOf('.'));
    }
}
