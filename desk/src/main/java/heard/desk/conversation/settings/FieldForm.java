package heard.desk.conversation.settings;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import heard.desk.conversation.CustomField;

/** The form of a custom field, as typed; its choices stand one a line. */
public record FieldForm(String key, String label, String kind, String choices, boolean active) {
    static final FieldForm EMPTY = new FieldForm("", "", "text", "", true);
    private static final int LABEL_LENGTH = 80;

    static FieldForm read(Map<String, String> typed) {
        return new FieldForm(typed.getOrDefault("key", "").strip().toLowerCase(Locale.ROOT), typed.getOrDefault("label", "").strip(),
                typed.getOrDefault("kind", "text"), typed.getOrDefault("choices", ""), typed.containsKey("active"));
    }

    static FieldForm of(CustomField field) {
        return new FieldForm(field.key(), field.label(), field.kind().code(), String.join("\n", field.choices()), field.active());
    }

    /** Key and kind of a field never change. */
    FieldForm as(CustomField field) {
        return new FieldForm(field.key(), label, field.kind().code(), choices, active);
    }

    List<String> values() {
        return choices.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    public boolean isChoice() {
        return kind.equals(CustomField.Kind.CHOICE.code());
    }

    /** The key of the message that says what is wrong. */
    Optional<String> wrong() {
        if (label.isEmpty() || label.length() > LABEL_LENGTH)
            return Optional.of("fields.label.wrong");
        if (!key.matches("[a-z][a-z0-9_]{0,39}"))
            return Optional.of("fields.key.wrong");
        if (Stream.of(CustomField.Kind.values()).noneMatch(known -> known.code().equals(kind)))
            return Optional.of("fields.kind.wrong");
        return isChoice() && values().isEmpty() ? Optional.of("fields.choices.wrong") : Optional.empty();
    }
}
