package heard.desk.conversation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

import org.springframework.stereotype.Component;

/**
 * The custom fields of the desk, held in memory for some seconds since every conversation shows them. A field that is no longer
 * wanted is switched off; what it holds stays. Thread-safe.
 */
@Component
public class Fields {
    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9_]{0,39}");
    private static final Duration FRESH = Duration.ofSeconds(3);

    private record Snapshot(List<CustomField> fields, Instant loadedAt) {}

    private final FieldStore store;
    private final Clock clock;
    private volatile Snapshot snapshot = new Snapshot(List.of(), Instant.MIN);

    Fields(FieldStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** A field to add. */
    public record NewField(String key, String label, CustomField.Kind kind, List<String> choices) {
        public NewField {
            key = key.strip().toLowerCase(Locale.ROOT);
            label = label.strip();
            choices = cleaned(choices);
            if (!KEY.matcher(key).matches())
                throw ConversationError.FIELD_VALUE_WRONG.because("A key begins with a letter and has only a–z, 0–9 and _");
            if (label.isEmpty() || label.length() > 80)
                throw ConversationError.FIELD_VALUE_WRONG.because("A field needs a label of at most 80 characters");
            if (kind == CustomField.Kind.CHOICE && choices.isEmpty())
                throw ConversationError.FIELD_VALUE_WRONG.because("A choice needs at least one value");
        }
    }

    public List<CustomField> all() {
        Snapshot known = snapshot;
        if (known.loadedAt().isBefore(clock.instant().minus(FRESH)))
            known = load();
        return known.fields();
    }

    private Snapshot load() {
        var loaded = new Snapshot(store.all(), clock.instant());
        snapshot = loaded;
        return loaded;
    }

    public List<CustomField> active() {
        return all().stream().filter(CustomField::active).toList();
    }

    public Optional<CustomField> byKey(String key) {
        return all().stream().filter(field -> field.key().equals(key)).findFirst();
    }

    public void add(NewField field) {
        if (!store.add(field))
            throw ConversationError.NAME_TAKEN.because("Another field has the key " + field.key());
        load();
    }

    public void change(UUID id, String label, List<String> choices, boolean active) {
        if (label.isBlank() || label.strip().length() > 80)
            throw ConversationError.FIELD_VALUE_WRONG.because("A field needs a label of at most 80 characters");
        store.change(id, label.strip(), cleaned(choices), active);
        load();
    }

    private static List<String> cleaned(List<String> choices) {
        return choices.stream().map(String::strip).filter(choice -> !choice.isEmpty()).distinct().limit(200).toList();
    }
}
