package heard.engine.rule;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import heard.engine.Language;
import org.jspecify.annotations.Nullable;

/** The rule books of all languages, compiled on first use; a desk's own files lie over the shipped rules. Safe for many threads. */
public final class RuleBooks {
    /** Rules about what means the same in every language. */
    private static final String ANY = "any";
    /** They never change, so that all engines of a process share what is compiled of them. */
    private static final RuleBooks SHIPPED = new RuleBooks(null, language -> List.of());
    private final @Nullable RuleBooks below;
    private final Function<Language, List<RuleText>> own;
    private final Map<Language, RuleBook> books = new EnumMap<>(Language.class);

    private RuleBooks(@Nullable RuleBooks below, Function<Language, List<RuleText>> own) {
        this.below = below;
        this.own = own;
    }

    /** The rules that ship with Heard. */
    public static RuleBooks shipped() {
        return SHIPPED;
    }

    /** These files over the shipped rules; a language that none of them is in is taken from {@code shipped}, where it may be compiled already. */
    public static RuleBooks over(RuleBooks shipped, Collection<RuleText> own) {
        Map<Language, List<RuleText>> byLanguage = own.stream().collect(Collectors.groupingBy(RuleText::language));
        return new RuleBooks(shipped, language -> byLanguage.getOrDefault(language, List.of()));
    }

    /** The shipped rules with those of a folder over them: {@code FOLDER/ru/*.yaml} and so on. */
    public static RuleBooks with(Path folder) {
        return new RuleBooks(null, language -> files(language, folder.resolve(language.code())));
    }

    /** The rules of a language; for {@link Language#OTHER} only those that hold in any. */
    public RuleBook of(Language language) {
        synchronized (books) {
            return books.computeIfAbsent(language, this::load);
        }
    }

    private RuleBook load(Language language) {
        List<RuleText> over = own.apply(language);
        if (below != null && over.isEmpty()) {
            return below.of(language);
        }
        var loader = new RuleLoader();
        read(loader, ANY);
        Set<String> overlaid = Set.of();
        if (language != Language.OTHER) {
            read(loader, language.code());
            loader.beginOverlay();
            over.forEach(text -> loader.read(text.file(), text.text()));
            overlaid = loader.overlaid();
        }
        return RuleBook.compile(new RuleBook.Content(language, loader.rules(), loader.sets(), overlaid));
    }

    private static void read(RuleLoader loader, String language) {
        String folder = "language/" + language;
        for (String file : lines("/" + folder + "/index.txt")) {
            loader.read(folder + "/" + file, String.join("\n", lines("/" + folder + "/" + file)) + "\n");
        }
    }

    private static List<RuleText> files(Language language, Path folder) {
        if (language == Language.OTHER || !Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            List<RuleText> texts = new ArrayList<>();
            for (Path file : files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList()) {
                texts.add(new RuleText(language, file.toString(), Files.readString(file)));
            }
            return texts;
        } catch (IOException unreadable) {
            throw new RuleError(folder.toString(), RuleFault.UNREADABLE, String.valueOf(unreadable.getMessage()));
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
