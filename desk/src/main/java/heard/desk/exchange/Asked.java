package heard.desk.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import heard.desk.platform.CommonError;
import heard.desk.platform.DeskException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The JSON object that a program sent, read strictly: an unknown name is refused, a missing one is told from null, and all
 * that is wrong is told at once by {@link #check}.
 */
final class Asked {
    static final int MOST_BYTES = 1 << 20;

    private final JsonNode object;
    private final Map<String, String> wrong = new LinkedHashMap<>();

    private Asked(JsonNode object) {
        this.object = object;
    }

    static Asked read(InputStream body, JsonMapper json, Set<String> known) {
        try {
            byte[] bytes = body.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES)
                throw new DeskException(CommonError.TOO_LARGE, "A request has at most " + MOST_BYTES + " bytes");
            JsonNode node = json.readTree(bytes);
            if (!node.isObject())
                throw new DeskException(CommonError.INVALID, "The body is not a JSON object");
            return of(node, known);
        } catch (JacksonException broken) {
            throw new DeskException(CommonError.INVALID, "The body is not JSON", broken);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Asked of(JsonNode object, Set<String> known) {
        var asked = new Asked(object);
        object.propertyNames().stream().filter(name -> !known.contains(name))
                .forEach(name -> asked.wrong.put(name, "is not known here"));
        return asked;
    }

    boolean has(String name) {
        return object.has(name);
    }

    boolean isNull(String name) {
        return object.path(name).isNull();
    }

    /** Refuses now, with all that was found wrong. */
    void check() {
        if (!wrong.isEmpty())
            throw DeskException.invalid(wrong);
    }

    void refuse(String name, String why) {
        wrong.putIfAbsent(name, why);
    }

    @Nullable
    String text(String name) {
        if (!has(name) || isNull(name))
            return null;
        JsonNode value = object.path(name);
        if (value.isString())
            return value.stringValue();
        refuse(name, "is a string");
        return null;
    }

    /** A value of a closed set; null where it is absent or wrong. */
    <T> @Nullable T one(String name, Function<String, Optional<T>> reader) {
        String text = text(name);
        if (text == null) {
            if (isNull(name))
                refuse(name, "is not null");
            return null;
        }
        return read(name, text, reader);
    }

    private <T> @Nullable T read(String name, String text, Function<String, Optional<T>> reader) {
        Optional<T> read = reader.apply(text);
        if (read.isPresent())
            return read.get();
        refuse(name, "has no such value");
        return null;
    }

    @Nullable
    UUID id(String name) {
        String text = text(name);
        return text == null ? null : read(name, text, Asked::uuid);
    }

    @Nullable
    Instant time(String name) {
        String text = text(name);
        return text == null ? null : read(name, text, Asked::instant);
    }

    List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        if (!has(name))
            return texts;
        for (JsonNode item : list(name)) {
            if (item.isString())
                texts.add(item.stringValue());
            else
                refuse(name, "is a list of strings");
        }
        return texts;
    }

    List<Asked> objects(String name, Set<String> known) {
        List<Asked> objects = new ArrayList<>();
        if (!has(name))
            return objects;
        for (JsonNode item : list(name)) {
            var inner = of(item, known);
            if (!item.isObject() || !inner.wrong.isEmpty())
                refuse(name, "is a list of objects with " + String.join(", ", known.stream().sorted().toList()));
            else
                objects.add(inner);
        }
        return objects;
    }

    private JsonNode list(String name) {
        JsonNode list = object.path(name);
        if (!list.isArray())
            refuse(name, "is a list");
        return list;
    }

    /** Texts by name; what is taken away is empty. */
    Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String name : object.propertyNames()) {
            JsonNode value = object.path(name);
            if (value.isString())
                texts.put(name, value.stringValue());
            else if (value.isNull())
                texts.put(name, "");
            else
                refuse(name, "is a string or null");
        }
        return texts;
    }

    /** An object within this one, of any names. */
    Asked inner(String name) {
        JsonNode value = object.path(name);
        if (!value.isObject())
            refuse(name, "is an object");
        return new Asked(value);
    }

    void refuseAllOf(Asked inner, String under) {
        inner.wrong.forEach((name, why) -> refuse(under + "." + name, why));
    }

    static Optional<UUID> uuid(String text) {
        try {
            return text.length() == 36 ? Optional.of(UUID.fromString(text)) : Optional.empty();
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeParseException notOne) {
            return Optional.empty();
        }
    }
}
