package heard.desk.channel.email.mime;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** The header fields of one entity in order. Values are unfolded and still raw: each char is one byte. */
final class Headers {
    private final List<Field> fields;

    Headers(List<Field> fields) {
        this.fields = fields;
    }

    boolean isEmpty() {
        return fields.isEmpty();
    }

    /** The first field of that lower-case name. */
    @Nullable
    String first(String name) {
        for (Field field : fields) {
            if (field.name.equals(name)) {
                return field.value;
            }
        }
        return null;
    }

    String firstOrEmpty(String name) {
        String value = first(name);
        return value == null ? "" : value;
    }

    boolean has(String name) {
        return first(name) != null;
    }

    List<String> all(String name) {
        List<String> values = new ArrayList<>();
        for (Field field : fields) {
            if (field.name.equals(name)) {
                values.add(field.value);
            }
        }
        return values;
    }

    /** The value without comments and parameters, lower case: the token of fields such as Content-Transfer-Encoding. */
    String token(String name) {
        String value = firstOrEmpty(name);
        int comment = value.indexOf('(');
        int parameters = value.indexOf(';');
        int end = Math.min(comment < 0 ? value.length() : comment, parameters < 0 ? value.length() : parameters);
        return value.substring(0, end).strip().replace("\"", "").toLowerCase(Locale.ROOT);
    }

    /** One field: lower-case name, unfolded raw value. */
    record Field(String name, String value) {}
}
