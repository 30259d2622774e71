package heard.desk.channel.email.mime;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** Reads the first event of an iCalendar text (RFC 5545): enough to show what, when and who. */
final class CalendarReader {
    private static final int LINES_AT_MOST = 5_000;
    private static final int TEXT_CHARS = 500;
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd");
    private static final Map<String, String> WINDOWS_ZONES = Map.of("FLE Standard Time", "Europe/Vilnius", "Russian Standard Time",
            "Europe/Moscow",
            "W. Europe Standard Time", "Europe/Berlin", "Central European Standard Time", "Europe/Warsaw", "GMT Standard Time",
            "Europe/London", "Eastern Standard Time",
            "America/New_York", "Pacific Standard Time", "America/Los_Angeles", "Tokyo Standard Time", "Asia/Tokyo",
            "E. Europe Standard Time", "Europe/Chisinau");

    private final String text;
    private String method = "PUBLISH";
    private String summary = "";
    private @Nullable String location;
    private @Nullable Instant start;
    private @Nullable Instant end;
    private @Nullable MailAddress organizer;
    private boolean inEvent;
    private boolean done;

    private CalendarReader(String text) {
        this.text = text;
    }

    static @Nullable CalendarInvitation read(String text) {
        CalendarReader reader = new CalendarReader(CleanText.of(text));
        return reader.run()
                ? new CalendarInvitation(reader.method, reader.summary, reader.start, reader.end, reader.organizer, reader.location)
                : null;
    }

    private boolean run() {
        List<String> lines = text.replace("\n ", "").replace("\n\t", "").lines().limit(LINES_AT_MOST).toList();
        for (String line : lines) {
            int colon = valueStart(line);
            if (colon > 0) {
                String head = line.substring(0, colon);
                int semicolon = head.indexOf(';');
                String name = (semicolon < 0 ? head : head.substring(0, semicolon)).strip().toUpperCase(Locale.ROOT);
                property(name, semicolon < 0 ? "" : head.substring(semicolon), line.substring(colon + 1).strip());
            }
        }
        return done || inEvent;
    }

    /** The colon behind name and parameters; parameters in quotes may hold colons of their own. */
    private static int valueStart(String line) {
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            quoted ^= c == '"';
            if (c == ':' && !quoted) {
                return i;
            }
        }
        return -1;
    }

    private void property(String name, String parameters, String value) {
        if (name.equals("METHOD")) {
            method = value.toUpperCase(Locale.ROOT);
        } else if (name.equals("BEGIN")) {
            inEvent |= value.equalsIgnoreCase("VEVENT") && !done;
        } else if (name.equals("END") && value.equalsIgnoreCase("VEVENT")) {
            done = true;
            inEvent = false;
        } else if (inEvent) {
            eventProperty(name, parameters, value);
        }
    }

    private void eventProperty(String name, String parameters, String value) {
        switch (name) {
            case "SUMMARY" -> summary = CleanText.cut(unescaped(value), TEXT_CHARS);
            case "LOCATION" -> location = value.isBlank() ? null : CleanText.cut(unescaped(value), TEXT_CHARS);
            case "DTSTART" -> start = instant(parameters, value);
            case "DTEND" -> end = instant(parameters, value);
            case "ORGANIZER" -> organizer = organizer(parameters, value);
            default -> {
            }
        }
    }

    private static @Nullable MailAddress organizer(String parameters, String value) {
        String address = value.regionMatches(true, 0, "mailto:", 0, 7) ? value.substring(7) : value;
        return address.indexOf('@') > 0 ? new MailAddress(parameter(parameters, "CN"), address) : null;
    }

    private static @Nullable String parameter(String parameters, String name) {
        int at = parameters.toUpperCase(Locale.ROOT).indexOf(";" + name + "=");
        if (at < 0) {
            return null;
        }
        String rest = parameters.substring(at + name.length() + 2);
        if (rest.startsWith("\"")) {
            int close = rest.indexOf('"', 1);
            return close < 0 ? rest.substring(1) : rest.substring(1, close);
        }
        int end = rest.indexOf(';');
        return end < 0 ? rest : rest.substring(0, end);
    }

    private static @Nullable Instant instant(String parameters, String value) {
        try {
            if (value.length() == 8) {
                return LocalDate.parse(value, DAY).atStartOfDay(ZoneOffset.UTC).toInstant();
            }
            boolean utc = value.endsWith("Z");
            LocalDateTime local = LocalDateTime.parse(utc ? value.substring(0, value.length() - 1) : value, LOCAL);
            return local.atZone(utc ? ZoneOffset.UTC : zone(parameter(parameters, "TZID"))).toInstant();
        } catch (DateTimeException notADate) {
            return null;
        }
    }

    private static ZoneId zone(@Nullable String name) {
        try {
            return name == null ? ZoneOffset.UTC : ZoneId.of(WINDOWS_ZONES.getOrDefault(name, name));
        } catch (DateTimeException unknown) {
            return ZoneOffset.UTC;
        }
    }

    private static String unescaped(String value) {
        return value.replace("\\n", "\n").replace("\\N", "\n").replace("\\,", ",").replace("\\;", ";").replace("\\\\", "\\");
    }
}
