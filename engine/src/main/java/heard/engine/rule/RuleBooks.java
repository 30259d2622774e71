package heard.engine.rule;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import heard.engine.Language;
import org.jspecify.annotations.Nullable;

/** The rule books of all languages, compiled on first use; a folder of a desk's own lies over the shipped rules. Safe for many threads. */
public final class RuleBooks {
    private final @Nullable Path own;
    private final Map<Language, RuleBook> books = new EnumMap<>(Language.class);

    private RuleBooks(@Nullable Path own) {
        this.own = own;
    }

    /** The rules that ship with Heard. */
    public static RuleBooks shipped() {
        return new RuleBooks(null);
    }

    /** The shipped rules with those of a folder over them: {@code FOLDER/ru/*.yaml} and so on. */
    public static RuleBooks with(Path folder) {
        return new RuleBooks(folder);
    }

    /** The rules of a language; none for {@link Language#OTHER}. */
    public RuleBook of(Language language) {
        synchronized (books) {
            return books.computeIfAbsent(language, this::load);
        }
    }

    private RuleBook load(Language language) {
        var loader = new RuleLoader();
        if (language != Language.OTHER) {
            String folder = "language/" + language.name().toLowerCase(Locale.ROOT);
            for (String file : lines("/" + folder + "/index.txt")) {
                loader.read(folder + "/" + file, String.join("\n", lines("/" + folder + "/" + file)) + "\n");
            }
            if (own != null) {
                loader.beginOverlay();
                overlay(loader, own.resolve(language.name().toLowerCase(Locale.ROOT)));
            }
        }
        return RuleBook.compile(language, loader.rules(), loader.sets());
    }

    private static void overlay(RuleLoader loader, Path folder) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var files = Files.list(folder)) {
            List<Path> sorted = files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
            for (Path file : sorted) {
                loader.read(file.toString(), Files.readString(file));
            }
        } catch (IOException unreadable) {
            throw new RuleError(folder.toString(), "cannot be read: " + unreadable.getMessage());
        }
    }

    private static List<String> lines(String resource) {
        try (var stream = RuleBooks.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("The engine's JAR has no " + resource);
            }
            return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8)).lines().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Reading " + resource, unreadable);
        }
    }
}
