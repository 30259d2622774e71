package heard.engine.training;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** Labelled lines by language, of the project's own set or of given files. */
final class LabelledLines {

    private static final List<String> LANGUAGES = List.of("ru", "lt", "en");
    private static final List<String> PARTS = List.of("test", "train", "all");

    private LabelledLines() {
    }

    /** A part of the file of this name in each language of the project's own set. */
    static Map<String, List<Map<String, @Nullable Object>>> own(DataFolder data, String name, String part) {
        var lines = new LinkedHashMap<String, List<Map<String, @Nullable Object>>>();
        LANGUAGES.forEach(language -> lines.put(language, only(part, data.file("support-messages/" + language + "/" + name))));
        return lines;
    }

    /** A part of given files, each by the language of its folder, and else by its own name. */
    static Map<String, List<Map<String, @Nullable Object>>> files(List<Path> files, String part) {
        var lines = new LinkedHashMap<String, List<Map<String, @Nullable Object>>>();
        for (Path file : files) {
            Path folder = file.toAbsolutePath().getParent();
            String name = folder == null ? "" : String.valueOf(folder.getFileName());
            lines.computeIfAbsent(LANGUAGES.contains(name) ? name : String.valueOf(file.getFileName()), key -> new ArrayList<>())
                    .addAll(only(part, new TextFile(file)));
        }
        return lines;
    }

    private static List<Map<String, @Nullable Object>> only(String part, TextFile file) {
        if (!PARTS.contains(part)) {
            throw new IllegalArgumentException("There is no part \"" + part + "\"; there are test, train and all");
        }
        return file.lines().stream().map(Json::object)
                .filter(line -> part.equals("all") || "test".equals(line.get("split")) == part.equals("test")).toList();
    }
}
