package heard.desk.promise;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
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
    private static final String DAY = "day";
    private static final String GREETING = "greeting";
    private static final String NAMELESS = "nameless";
    private static final String CLOSING = "closing";
    private static final String UPDATE = "update";
    private static final String KEPT = "news-kept";
    private static final String OTHERS = "news-others";
    private static final String TEAM = "news-team";
    private static final String WROTE = "news-wrote";
    private static final String NOTHING = "news-none";

    private final Map<UiLanguage, Map<String, String>> texts = new EnumMap<>(UiLanguage.class);

    /** What a letter is about. */
    enum Kind {
        /** A promise that cannot be kept, before its time is up. */
        LATE,
        /** One whose time has passed. */
        MISSED;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Who writes to whom, in which language, and whose clock is meant. */
    record Between(UiLanguage language, @Nullable String customer, String agent, ZoneId zone) {}

    /** What was promised and by when. */
    record Promised(String words, Instant due) {}

    OfferedLetters() {
        Set<String> wanted = new HashSet<>(List.of(MOMENT, DAY, GREETING, NAMELESS, CLOSING, UPDATE, KEPT, OTHERS, TEAM,
                WROTE, NOTHING));
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
        return whole(between, text(between.language(), kind.code()).replace("{due}", moment(between, promised.due()))
                .replace("{next}", moment(between, next)).replace("{promised}", quotable(promised.words())));
    }

    /** How things stand, with what is new; where nothing is, the agent has to say it before it can be sent. */
    String update(Between between, LatestNews.Since since, Instant next) {
        List<String> sentences = new ArrayList<>(since.news().stream().map(news -> sentence(between, news)).toList());
        if (since.news().stream().noneMatch(News::tells))
            sentences.add(text(between.language(), NOTHING).replace("{said}", day(between, since.said())));
        return whole(between, text(between.language(), UPDATE).replace("{next}", moment(between, next))
                .replace("{news}", String.join(" ", sentences)));
    }

    private String sentence(Between between, News news) {
        return switch (news) {
            case News.Kept kept -> text(between.language(), KEPT).replace("{promised}", quotable(kept.words()));
            case News.WaitsForOthers others -> text(between.language(), OTHERS);
            case News.TakenOver taken -> text(between.language(), TEAM).replace("{team}", quotable(taken.team()));
            case News.Wrote wrote -> text(between.language(), WROTE).replace("{at}", day(between, wrote.at()));
        };
    }

    private String whole(Between between, String body) {
        return greeting(between) + "\n\n" + body + "\n\n" + text(between.language(), CLOSING).replace("{agent}", between.agent());
    }

    private String text(UiLanguage language, String key) {
        String text = texts.getOrDefault(language, Map.of()).get(key);
        if (text == null)
            throw new IllegalStateException("There is no " + key + " in " + language.code());
        return text;
    }

    private String moment(Between between, Instant at) {
        return time(between, MOMENT, at);
    }

    private String day(Between between, Instant at) {
        return time(between, DAY, at);
    }

    private String time(Between between, String pattern, Instant at) {
        return DateTimeFormatter.ofPattern(text(between.language(), pattern), between.language().locale())
                .format(at.atZone(between.zone()));
    }

    /** Without the point at the end, and without quotes that would end ours or double braces that would be a slot. */
    private static String quotable(String words) {
        return words.strip().replaceAll("[«»„“”\"]|\\{\\{|}}", "").replaceAll("[.!…\\s]+$", "");
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
