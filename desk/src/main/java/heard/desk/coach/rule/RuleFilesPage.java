package heard.desk.coach.rule;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The page with all files of rules.
 *
 * @param fresh   addresses of new files by the language's own name; none where the reader keeps none
 */
public record RuleFilesPage(List<Line> files, Map<String, String> fresh, List<RuleFilePage.Change> history) {
    public RuleFilesPage {
        files = List.copyOf(files);
        history = List.copyOf(history);
    }

    /** A file; {@code problem} says why it is not in use, null where it is. */
    public record Line(String file, String address, String where, String who, Instant at, @Nullable String problem) {}
}
