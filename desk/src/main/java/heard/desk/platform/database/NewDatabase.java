package heard.desk.platform.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

import heard.desk.platform.StartRefused;
import org.springframework.util.FileSystemUtils;

/** Makes the empty database of a folder, in one step for whoever looks: it is moved to its place when it is whole. */
record NewDatabase(DatabaseFolder folder, PostgresBinaries binaries, ServerAccount account) {
    private static final List<String> CHARACTER_LOCALES = List.of("C.UTF-8", "en_US.UTF-8", "UTF-8");

    void make() throws IOException, InterruptedException {
        FileSystemUtils.deleteRecursively(folder.unfinishedData());
        Files.createDirectory(folder.unfinishedData());
        Path password = Files.createTempFile(folder.path(), "initdb", ".password");
        try {
            Files.writeString(password, folder.passwordMadeIfAbsent());
            account.own(password);
            account.own(folder.unfinishedData());
            account.mustReach(folder.unfinishedData(), binaries.initdb());
            initialise(password);
        } finally {
            Files.delete(password);
        }
        Files.move(folder.unfinishedData(), folder.data(), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Words are told from other signs by the locale of characters, which must know UTF-8 and is named differently from system to system. */
    private void initialise(Path password) throws IOException, InterruptedException {
        String words = "";
        for (String characters : CHARACTER_LOCALES) {
            words = initialise(password, characters);
            if (words.isEmpty())
                return;
        }
        throw new StartRefused("The database in " + folder.path() + " could not be made:\n  " + words.replace("\n", "\n  "));
    }

    /** Empty when it went well, else the last words of the program. */
    private String initialise(Path password, String characters) throws IOException, InterruptedException {
        var command = account.command(List.of(binaries.initdb().toString(), "-D", folder.unfinishedData().toString(), "-U",
                EmbeddedPostgres.ADMINISTRATOR,
                "-A", "scram-sha-256", "--pwfile=" + password, "-E", "UTF8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8",
                "--locale=C",
                "--lc-ctype=" + characters));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        ServerProcess.cleanEnvironment(builder);
        Process initdb = builder.start();
        initdb.getOutputStream().close();
        String words = new String(initdb.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        return initdb.waitFor() == 0 ? "" : words.substring(Math.max(0, words.length() - 1000)) + "\n(initdb failed)";
    }
}
