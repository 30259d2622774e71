package heard.desk.platform.alarm;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Something that does not work and that somebody has to mend.
 *
 * @param kind      worded as {@code alarm.<kind>}
 * @param subject   what it is about, by its key; with the kind it tells alarms apart
 * @param arguments stand in the message as {@code {0}}, {@code {1}} …
 * @param hint      the key of a message that says what to do; null where there is none
 * @param path      the page where it can be mended
 */
public record Alarm(String kind, String subject, Instant since, List<String> arguments, @Nullable String hint, @Nullable String path) {
    public Alarm {
        arguments = List.copyOf(arguments);
    }

    public String key() {
        return kind + " " + subject;
    }
}
