package heard.desk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The script {@code heard} as somebody at a keyboard meets it: what it says, where, and with which exit code. */
class LauncherTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final String JAR = "heard-desk-0.1.0.jar";
    private static final int REFUSED = 2;
    private static final long PATIENCE_SECONDS = 60;

    @TempDir
    private Path folder = Path.of("");

    /** What one run of it said. */
    private record Said(int code, String out, String err) {}

    private Said run(Path script, Map<String, String> environment, String... words) {
        Path out = folder.resolve("out.txt");
        Path err = folder.resolve("err.txt");
        var builder = new ProcessBuilder(Stream.concat(Stream.of(script.toString()), Stream.of(words)).toList())
                .directory(folder.toFile()).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
                throw new AssertionError("It did not come to an end: " + Files.readString(out) + Files.readString(err));
            }
            return new Said(process.exitValue(), Files.readString(out), Files.readString(err));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The test was stopped", stopped);
        }
    }

    /** The programs that the script needs of any system, and nothing else of this machine. */
    private Path programs(String... without) throws IOException {
        Path links = Files.createDirectories(folder.resolve("bin"));
        for (String name : List.of("sh", "cat", "cmp", "cp", "date", "dirname", "find", "head", "id", "mkdir", "mv", "readlink", "rm",
                "sed",
                "sleep", "touch", "tr", "uname")) {
            if (!List.of(without).contains(name))
                Files.createSymbolicLink(links.resolve(name), program(name));
        }
        return links;
    }

    private static Path program(String name) {
        return Stream.of("/usr/bin", "/bin").map(place -> Path.of(place, name)).filter(Files::isExecutable).findFirst()
                .orElseThrow(() -> new AssertionError("This machine has no " + name));
    }

    private static Path script(Path file, String text) throws IOException {
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.writeString(file, text);
        assertThat(file.toFile().setExecutable(true)).isTrue();
        return file;
    }

    private Map<String, String> nothingBut(Path programs) {
        return new HashMap<>(Map.of("PATH", programs.toString(), "HOME", folder.toString()));
    }

    /** Each JDK that it finds, wherever it looks, says that it is this one: the script reads that with sed. */
    private Path everyJdkIs(String version) throws IOException {
        Path programs = programs("sed");
        script(programs.resolve("sed"), "#!/bin/sh\necho " + version + "\n");
        return programs;
    }

    @Test
    void withoutAJdkItSaysWhichToInstallAndHow() throws IOException {
        Said said = run(notBuilt(), nothingBut(everyJdkIs("24")), "--http-port", "0");
        assertThat(said.code()).isEqualTo(REFUSED);
        assertThat(said.out()).isEmpty();
        assertThat(said.err()).startsWith("Heard needs a JDK 25 or newer, and none was found. Install one:").contains(
                "apt-get install openjdk-25",
                "brew install", "https://adoptium.net", "HEARD_JAVA_HOME");
    }

    @ParameterizedTest
    @ValueSource(strings = {"test", "backup", "token"})
    void withoutAJdkNoCommandBegins(String command) throws IOException {
        Said said = run(notBuilt(), nothingBut(everyJdkIs("24")), command);
        assertThat(said.code()).isEqualTo(REFUSED);
        assertThat(said.err()).startsWith("Heard needs a JDK 25 or newer");
    }

    /** What is named and cannot be used is no reason to stop where another is there. */
    @Test
    void aJdkThatIsTooOldIsPassedOver() throws IOException {
        Path old = folder.resolve("old");
        script(old.resolve("bin/javac"), "#!/bin/sh\nexit 9\n");
        Files.writeString(old.resolve("release"), "JAVA_VERSION=\"17.0.15\"\n");
        Map<String, String> environment = nothingBut(programs());
        environment.put("HEARD_JAVA_HOME", old.toString());
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put("HEARD_TRAIN", "no");
        Said said = run(built(), environment, "--http-port", "eighty");
        assertThat(said.err()).isEqualTo("http-port is “eighty”; it must be a number.\n");
    }

    @Test
    void withoutMavenItSaysWhatBuildsIt() throws IOException {
        Said said = run(notBuilt(), withJdk(nothingBut(programs())), "--http-port", "0");
        assertThat(said.code()).isEqualTo(REFUSED);
        assertThat(said.out()).isEmpty();
        assertThat(said.err()).startsWith("Building Heard needs Maven 3.8.6 or newer, and there is no mvn.")
                .contains("apt-get install maven");
    }

    private static Map<String, String> withJdk(Map<String, String> environment) {
        environment.put("HEARD_JAVA_HOME", System.getProperty("java.home"));
        environment.put("HEARD_TRAIN", "no");
        return environment;
    }

    /** A tree with the script alone. */
    private Path notBuilt() throws IOException {
        Path tree = Files.createDirectories(folder.resolve("tree"));
        return Files.copy(ROOT.resolve("heard"), tree.resolve("heard"), StandardCopyOption.COPY_ATTRIBUTES);
    }

    /** A tree as it is after the first start: built and unpacked, with the classes that are tested here in place of those in the jar. */
    private Path built() throws IOException {
        Path script = notBuilt();
        Path tree = Objects.requireNonNull(script.getParent());
        Path jar = Files.createDirectories(tree.resolve("desk/target")).resolve(JAR);
        Files.createFile(jar);
        Files.setLastModifiedTime(jar, FileTime.fromMillis(0));
        Path app = Files.createDirectories(tree.resolve(".heard/app-1"));
        Files.writeString(tree.resolve(".heard/current"), app + "\n");
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, "heard.desk.Desk");
        manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, classes());
        try (var out = Files.newOutputStream(app.resolve(JAR)); var written = new JarOutputStream(out, manifest)) {
            written.finish();
        }
        return script;
    }

    private static String classes() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toUri().toString()).collect(Collectors.joining(" "));
    }

    private Said built(String... words) throws IOException {
        return run(built(), withJdk(nothingBut(programs())), words);
    }

    private static void assertRefused(Said said, String sentence) {
        assertThat(said.err()).isEqualTo(sentence + "\n");
        assertThat(said.out()).isEmpty();
        assertThat(said.code()).isEqualTo(REFUSED);
    }

    @Test
    void anOptionThatDoesNotExistIsNamed() throws IOException {
        assertRefused(built("--prot"), "Unknown option: '--prot'. ./heard --help tells what there is.");
    }

    @Test
    void aCommandThatDoesNotExistIsNamed() throws IOException {
        assertRefused(built("backpu"), "Unmatched argument at index 0: 'backpu'. ./heard --help tells what there is.");
    }

    @Test
    void aValueThatCannotBeIsNamed() throws IOException {
        assertRefused(built("--home", "data", "--http-port", "70000"),
                "The port 70000 does not exist; ports go from 0 to 65535.");
    }

    @Test
    void aPortThatIsTakenIsNamedWithTheOptionThatChoosesAnother() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Said said = built("--home", "data", "--http-port", Integer.toString(taken.getLocalPort()));
            assertThat(said.err()).startsWith("The port " + taken.getLocalPort() + " of 127.0.0.1 cannot be used: ")
                    .endsWith(". Stop the program that holds it, or choose another with --http-port NUMBER.\n").hasLineCount(1);
            assertThat(said.out()).isEmpty();
            assertThat(said.code()).isEqualTo(REFUSED);
            assertThat(folder.resolve("data")).as("nothing is made").doesNotExist();
        }
    }

    /** Below a file no folder can be, whoever starts it. */
    @Test
    void aHomeThatCannotBeWrittenIsNamed() throws IOException {
        Path home = Files.createFile(folder.resolve("file")).resolve("home");
        assertRefused(built("--home", home.toString(), "--http-port", "0", "--smtp-port", "0", "--imap-port", "0"), "The data folder "
                + home.resolve("database") + " cannot be written. Choose another with --home DIR, or give this user the right to it.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "-h", "help"})
    void helpNeedsNoJava(String word) throws IOException {
        Said said = run(ROOT.resolve("heard"), nothingBut(everyJdkIs("24")), word);
        assertThat(said.code()).isZero();
        assertThat(said.err()).isEmpty();
        assertThat(said.out()).startsWith("Heard: a support desk in which the customer is heard.");
    }

    @Test
    void helpIsFoundThroughALinkFromAnywhere() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("desk"), ROOT.resolve("heard"));
        assertThat(run(link, nothingBut(programs()), "backup", "--help").out()).startsWith("Heard: a support desk");
    }

    @Test
    void helpTellsEveryCommandAndEveryOption() throws IOException {
        String help = run(ROOT.resolve("heard"), nothingBut(programs()), "--help").out();
        CommandSpec desk = HeardCommand.line(settings -> {
            throw new AssertionError("Nothing is started here");
        }).getCommandSpec();
        Stream<CommandLine> commands = desk.subcommands().values().stream().filter(one -> !one.getCommandSpec().usageMessage().hidden());
        List<String> untold = Stream
                .concat(options(desk), commands.flatMap(one -> Stream.concat(Stream.of("./heard " + one.getCommandName()),
                        options(one.getCommandSpec()))))
                .filter(word -> !help.contains(word)).distinct().toList();
        assertThat(untold).isEmpty();
    }

    /** Each with a variable of the same name beside it. */
    @Test
    void helpTellsTheVariableOfEverySetting() throws IOException {
        String help = run(ROOT.resolve("heard"), nothingBut(programs()), "--help").out();
        List<String> options = options(CommandSpec.forAnnotatedObject(new SettingsOptions())).toList();
        assertThat(options).contains("--home", "--database-url", "--production");
        for (String option : options) {
            String variable = switch (option) {
                case "--database-url" -> "DATABASE_URL";
                case "--demo", "--production" -> "HEARD_MODE";
                default -> "HEARD_" + option.substring(2).replace('-', '_').toUpperCase(Locale.ROOT);
            };
            assertThat(help).contains("[" + variable + "]");
        }
    }

    private static Stream<String> options(CommandSpec command) {
        return Stream.concat(command.options().stream(), command.argGroups().stream().map(ArgGroupSpec::allOptionsNested)
                .flatMap(List::stream)).map(OptionSpec::longestName);
    }
}
