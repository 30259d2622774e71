package heard.desk.identity.settings;

import java.util.Map;
import java.util.stream.Collectors;

import heard.desk.identity.AuditEntry;
import heard.desk.platform.words.Words;

/** Says in words what the audit keeps as keys; what a feature has not worded stays readable as its key. */
public final class AuditWords {
    private AuditWords() {
    }

    public static String area(Words words, String area) {
        String key = "audit.area." + area;
        return words.knows(key) ? words.t(key) : area;
    }

    public static String action(Words words, AuditEntry entry) {
        String key = "audit.action." + entry.action();
        String name = entry.detail().getOrDefault("name", "");
        return words.knows(key) ? words.t(key, name) : entry.action() + " " + name;
    }

    /** What is not said already, in the order of its keys. */
    public static String detail(AuditEntry entry) {
        return entry.detail().entrySet().stream().filter(part -> !part.getKey().equals("name")).sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue).collect(Collectors.joining(", "));
    }
}
