package heard.desk.platform.web;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes the sheets that {@code css/heard.css} imports into it, each in its layer, so that a browser asks once instead of
 * once a component. Only imports of the form {@code @import url("x.css") layer(y) print;} are known.
 */
final class StyleSheets {
    private static final String FOLDER = "css/";
    private static final String WHOLE = FOLDER + "heard.css";
    private static final Pattern IMPORT = Pattern.compile("@import url\\(\"([^\"]+)\"\\) layer\\((\\w+)\\)( print)?;");

    private StyleSheets() {
    }

    static Map<String, byte[]> join(Map<String, byte[]> files) {
        byte[] whole = files.get(WHOLE);
        if (whole == null)
            return files;
        var joined = new LinkedHashMap<>(files);
        joined.put(WHOLE, join(new String(whole, StandardCharsets.UTF_8), files).getBytes(StandardCharsets.UTF_8));
        return joined;
    }

    private static String join(String sheet, Map<String, byte[]> files) {
        Matcher imports = IMPORT.matcher(sheet);
        var joined = new StringBuilder();
        while (imports.find()) {
            byte[] part = files.get(FOLDER + imports.group(1));
            if (part == null)
                throw new IllegalStateException(WHOLE + " imports " + imports.group(1) + ", which does not exist");
            String layer = "@layer " + imports.group(2) + " {\n" + new String(part, StandardCharsets.UTF_8) + "}";
            imports.appendReplacement(joined,
                    Matcher.quoteReplacement(imports.group(3) == null ? layer : "@media print {\n" + layer + "\n}"));
        }
        return imports.appendTail(joined).toString();
    }
}
