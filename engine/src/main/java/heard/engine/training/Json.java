package heard.engine.training;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Reads one JSON value as maps, lists, text, numbers and truths; for the training command's own files alone. */
final class Json {

    private static final JsonFactory FACTORY = new JsonFactory();

    private Json() {
    }

    static Map<String, @Nullable Object> object(String line) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), line)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new IllegalArgumentException("Not a JSON object: " + line.substring(0, Math.min(60, line.length())));
            }
            return members(parser);
        }
    }

    private static Map<String, @Nullable Object> members(JsonParser parser) {
        var members = new LinkedHashMap<String, @Nullable Object>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            members.put(name, value(parser));
        }
        return members;
    }

    private static List<@Nullable Object> items(JsonParser parser) {
        var items = new ArrayList<@Nullable Object>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(parser));
        }
        return items;
    }

    private static @Nullable Object value(JsonParser parser) {
        return switch (parser.currentToken()) {
            case START_OBJECT -> members(parser);
            case START_ARRAY -> items(parser);
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
            default -> parser.getString();
        };
    }

    static String text(Map<String, @Nullable Object> object, String name) {
        if (object.get(name) instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException("No text named " + name + " in " + object.get("id"));
    }

    static boolean truth(Map<String, @Nullable Object> object, String name) {
        if (object.get(name) instanceof Boolean truth) {
            return truth;
        }
        throw new IllegalArgumentException("No true or false named " + name + " in " + object.get("id"));
    }

    static List<String> texts(Map<String, @Nullable Object> object, String name) {
        if (object.get(name) instanceof List<?> list) {
            return list.stream().map(String.class::cast).toList();
        }
        throw new IllegalArgumentException("No list named " + name + " in " + object.get("id"));
    }

    @SuppressWarnings("unchecked") // JSON objects have names of text
    static List<Map<String, @Nullable Object>> objects(Map<String, @Nullable Object> object, String name) {
        if (object.get(name) instanceof List<?> list) {
            return (List<Map<String, @Nullable Object>>) list;
        }
        throw new IllegalArgumentException("No list named " + name + " in " + object.get("id"));
    }
}
