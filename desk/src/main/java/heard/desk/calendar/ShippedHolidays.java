package heard.desk.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The holiday calendars that come with the desk; each file says where its dates are from and what is not known yet. */
public enum ShippedHolidays {
    LITHUANIA("lt"), RUSSIA("ru"), ENGLAND_AND_WALES("gb-eaw"), SCOTLAND("gb-sct"), NORTHERN_IRELAND("gb-nir");

    /** Each is read once and kept. */
    private static final Map<ShippedHolidays, Holidays> READ = new ConcurrentHashMap<>();

    private final String code;

    ShippedHolidays(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public static Optional<ShippedHolidays> parse(String code) {
        for (ShippedHolidays holidays : values())
            if (holidays.code.equals(code))
                return Optional.of(holidays);
        return Optional.empty();
    }

    /** Those of the country that a zone is named for; none where that says nothing. */
    public static Set<ShippedHolidays> usualIn(ZoneId zone) {
        return switch (zone.getId()) {
            case "Europe/Vilnius" -> Set.of(LITHUANIA);
            case "Europe/London" -> Set.of(ENGLAND_AND_WALES);
            case "Europe/Moscow", "Europe/Kaliningrad", "Europe/Samara", "Asia/Yekaterinburg", "Asia/Omsk", "Asia/Novosibirsk",
                    "Asia/Krasnoyarsk", "Asia/Irkutsk", "Asia/Yakutsk", "Asia/Vladivostok", "Asia/Magadan", "Asia/Kamchatka" ->
                Set.of(RUSSIA);
            default -> Set.of();
        };
    }

    public Holidays holidays() {
        return READ.computeIfAbsent(this, ShippedHolidays::read);
    }

    private Holidays read() {
        return switch (HolidayFile.read(text())) {
            case HolidayFile.Read read -> read.holidays();
            case HolidayFile.Refused refused -> throw new IllegalStateException(
                    "The shipped holidays " + code + " are refused: " + refused.flaw() + " in line " + refused.line());
        };
    }

    private String text() {
        String file = "/holidays/" + code + ".ics";
        try (InputStream stream = ShippedHolidays.class.getResourceAsStream(file)) {
            if (stream == null)
                throw new IllegalStateException("The shipped holidays are missing: " + file);
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
