package heard.desk.platform.words;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import org.jspecify.annotations.Nullable;

/** What one reader sees in their language and zone: messages, counted things, times, sizes. Immutable and cheap to make. */
public final class Words {
    private final Catalogue catalogue;
    private final UiLanguage language;
    private final Times times;
    private final Clock clock;

    Words(Catalogue catalogue, UiLanguage language, ZoneId zone, Clock clock) {
        this.catalogue = catalogue;
        this.language = language;
        this.clock = clock;
        this.times = new Times(this, zone);
    }

    public UiLanguage language() {
        return language;
    }

    public ZoneId zone() {
        return times.zone();
    }

    /** The message with {@code {0}}, {@code {1}} … replaced by the arguments. */
    public String t(String key, Object... arguments) {
        return Template.fill(catalogue.text(language, key), arguments);
    }

    /** Whether the message exists; for keys that are made from data, such as the actions of the audit. */
    public boolean knows(String key) {
        return catalogue.find(language, key).isPresent();
    }

    /** The plural form for the number, which stands in the message as {@code {0}}; further arguments from {@code {1}} on. */
    public String count(String key, long number, Object... arguments) {
        var all = new Object[arguments.length + 1];
        all[0] = number(number);
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return t(key + Plural.of(language, number).suffix(), all);
    }

    /** One of the forms that {@link #count} chooses from, for scripts to fill in; null where the language has no such form. */
    public @Nullable String form(String key, String form) {
        String whole = key + "." + form;
        return knows(whole) ? t(whole) : null;
    }

    /** With thousands parted as the language does it. */
    public String number(long number) {
        return Numbers.whole(language, number);
    }

    /** A size in bytes, kB, MB or GB, such as "1.4 MB" or „1,4 MB“. */
    public String size(long bytes) {
        return Numbers.size(this, bytes);
    }

    /** Day and time, the day in words where it is near: "today 17:40", „vakar 9:05“, «12 мая, 17:40». */
    public String at(Instant moment) {
        return times.at(moment, clock.instant());
    }

    /** As short as a list needs: the time today, the day this year, else the date. */
    public String brief(Instant moment) {
        return times.brief(moment, clock.instant());
    }

    /** The day without a time: "12 May", with the year where it is another one. */
    public String day(Instant moment) {
        return times.day(moment, clock.instant());
    }

    /** A date with its weekday, always with the year. */
    public String weekday(LocalDate date) {
        return times.weekday(date);
    }

    /** Complete, for titles on hover: weekday, date, time and zone. */
    public String exact(Instant moment) {
        return times.exact(moment);
    }

    /** How long ago or in how long: "5 minutes ago", „po 2 valandų“. */
    public String relative(Instant moment) {
        return times.relative(Duration.between(clock.instant(), moment));
    }

    /** A length of time in its two largest units: "2 h 5 min". */
    public String span(Duration length) {
        return times.span(length);
    }
}
