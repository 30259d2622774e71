package heard.desk.promise;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import heard.desk.platform.words.UiLanguage;
import heard.engine.Coded;
import heard.engine.Language;
import heard.engine.name.Names;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The letters that agents are offered, in the customer's language, from the files beside this class. Each language's are its own; a
 * file that lacks one, or has one that nobody knows, stops the start.
 */
final class OfferedLetters {
    private static final String MOMENT = "moment";
    private static final String GREETING = "greeting";
    private static final String NAMELESS = "nameless";
    private static final String CLOSING = "closing";

    private final Map<UiLanguage, Map<String, String>> texts = new EnumMap<>(UiLanguage.class);

    /** What a letter is about. */
    enum Kind {
        /** A promise that cannot be kept, before its time is up. */
        LATE,
        /** One whose time has passed. */
        MISSED,
        /** Nothing was said for long. */
        UPDATE;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Who writes to whom, in which language, and whose clock is meant. */
    record Between(UiLanguage language, @Nullable String customer, String agent, ZoneId zone) {}

    /** What was promised and by when; nothing of both where the letter only says how things stand. */
    record Promised(String words, @Nullable Instant due) {
        static final Promised NOTHING = new Promised("", null);
    }

    OfferedLetters() {
        Set<String> wanted = new HashSet<>(List.of(MOMENT, GREETING, NAMELESS, CLOSING));
        for (Kind kind : Kind.values())
            wanted.add(kind.code());
        for (UiLanguage language : UiLanguage.values()) {
            Map<String, String> read = read(language.code() + ".yaml");
            if (!read.keySet().equals(wanted))
                throw new IllegalStateException("The letters in " + language.code() + " are not those that are offered: " + read.keySet());
            texts.put(language, read);
        }
    }

    private static Map<String, String> read(String file) {
        try (InputStream content = OfferedLetters.class.getResourceAsStream(file)) {
            if (content == null)
                throw new IllegalStateException("There is no file " + file + " of offered letters");
            Object root = new Yaml(new SafeConstructor(new LoaderOptions()))
                    .load(new String(content.readAllBytes(), StandardCharsets.UTF_8));
            Map<String, String> read = new HashMap<>();
            ((Map<?, ?>) root).forEach((key, text) -> read.put(String.valueOf(key), String.valueOf(text)));
            return read;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The offered letters in " + file + " cannot be read", unreadable);
        }
    }

    /** A whole letter; {@code next} is when the customer hears from us again. */
    String letter(Kind kind, Between between, Promised promised, Instant next) {
        String body = text(between.language(), kind.code()).replace("{due}",
                promised.due() == null ? "" : moment(between, promised.due())).replace("{next}", moment(between, next))
                .replace("{promised}", quotable(promised.words()));
        return greeting(between) + "\n\n" + body + "\n\n" + text(between.language(), CLOSING).replace("{agent}", between.agent());
    }

    private String text(UiLanguage language, String key) {
        String text = texts.getOrDefault(language, Map.of()).get(key);
        if (text == null)
            throw new IllegalStateException("There is no " + key + " in " + language.code());
        return text;
    }

    private String moment(Between between, Instant at) {
        return DateTimeFormatter.ofPattern(text(between.language(), MOMENT), between.language().locale()).format(at.atZone(between.zone()));
    }

    /** Without the point at the end, and without quotes that would end ours. */
    private static String quotable(String words) {
        return words.strip().replaceAll("[«»„“”\"]", "").replaceAll("[.!…\\s]+$", "");
    }

    /** The name stands in its right form, or not at all. */
    private String greeting(Between between) {
        Language language = Coded.find(Language.class, between.language().code());
        String recorded = between.customer();
        if (language == null || recorded == null || recorded.isBlank())
            return text(between.language(), NAMELESS);
        return Names.greeting(recorded, language).map(name -> text(between.language(), GREETING).replace("{name}", name))
                .orElseGet(() -> text(between.language(), NAMELESS));
    }
}
