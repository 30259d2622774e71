package heard.desk.channel.email.mime;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The groups of fields that machines write into delivery and disposition reports (RFC 3464, RFC 8098). */
final class ReportFields {
    private ReportFields() {
    }

    static List<Headers> groups(byte[] body) {
        List<Headers> groups = new ArrayList<>();
        List<Headers.Field> fields = new ArrayList<>();
        for (String line : unfolded(new String(body, StandardCharsets.ISO_8859_1))) {
            int colon = line.indexOf(':');
            if (line.isBlank()) {
                if (!fields.isEmpty()) {
                    groups.add(new Headers(fields));
                    fields = new ArrayList<>();
                }
            } else if (colon > 0) {
                fields.add(new Headers.Field(line.substring(0, colon).strip().toLowerCase(Locale.ROOT), line.substring(colon + 1).strip()));
            }
        }
        if (!fields.isEmpty()) {
            groups.add(new Headers(fields));
        }
        return groups;
    }

    private static List<String> unfolded(String text) {
        List<String> lines = new ArrayList<>();
        text.lines().limit(5_000).forEach(line -> {
            boolean continues = (line.startsWith(" ") || line.startsWith("\t")) && !line.isBlank() && !lines.isEmpty()
                    && !lines.getLast().isBlank();
            if (continues) {
                lines.add(lines.removeLast() + " " + line.strip());
            } else {
                lines.add(line);
            }
        });
        return lines;
    }
}
