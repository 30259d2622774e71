package heard.engine.training;

import java.util.ArrayList;
import java.util.List;

/** Reads comma-separated values with quoted fields, which may hold commas, doubled quotes and line ends. */
final class Csv {

    private final String text;
    private int at;

    private Csv(String text) {
        this.text = text;
    }

    /** All rows without the first, which names the columns. */
    static List<List<String>> body(String text) {
        var csv = new Csv(text);
        var rows = new ArrayList<List<String>>();
        while (csv.at < text.length()) {
            rows.add(csv.row());
        }
        return rows.isEmpty() ? rows : rows.subList(1, rows.size());
    }

    private List<String> row() {
        var fields = new ArrayList<String>();
        boolean more = true;
        while (more) {
            fields.add(field());
            more = at < text.length() && text.charAt(at) == ',';
            at++;
        }
        if (at < text.length() && text.charAt(at) == '\n' && text.charAt(at - 1) == '\r') {
            at++;
        }
        return fields;
    }

    private String field() {
        if (at < text.length() && text.charAt(at) == '"') {
            return quoted();
        }
        int from = at;
        while (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(from, at);
    }

    private String quoted() {
        var field = new StringBuilder();
        at++;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c != '"') {
                field.append(c);
            } else if (at < text.length() && text.charAt(at) == '"') {
                field.append(c);
                at++;
            } else {
                break;
            }
        }
        return field.toString();
    }
}
