package heard.desk.channel.email.mime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The awkward mails in {@code mail/corpus}, and what each must be read as. */
final class Corpus {
    private Corpus() {
    }

    /** One mail of the corpus. */
    record Example(String name, Path file) {
        byte[] raw() {
            return bytes(file);
        }

        Map<String, Object> expected() {
            Path beside = file.resolveSibling(name + ".yaml");
            Map<String, Object> read = new Yaml(new SafeConstructor(new LoaderOptions()))
                    .load(new String(bytes(beside), StandardCharsets.UTF_8));
            return Objects.requireNonNull(read, () -> "Nothing is expected of " + name);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Example> examples() {
        try (Stream<Path> files = Files.list(folder())) {
            return files.filter(file -> file.toString().endsWith(".eml")).sorted().map(file -> new Example(nameOf(file), file)).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Path folder() {
        try {
            URL place = Objects.requireNonNull(Corpus.class.getResource("/mail/corpus"), "The corpus is missing");
            return Path.of(place.toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String nameOf(Path file) {
        String name = Objects.requireNonNull(file.getFileName()).toString();
        return name.substring(0, name.length() - ".eml".length());
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
