package heard.desk.exchange;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Checks JSON against the schemas of an OpenAPI 3.1 document, as far as ours goes; a keyword that it does not know fails, so
 * that nothing is believed to be checked that is not.
 */
final class Schema {
    private static final Set<String> KNOWN = Set.of("type", "properties", "required", "additionalProperties", "items", "enum", "anyOf",
            "format", "description", "$ref", "minimum", "maximum", "maxLength");
    private final Map<?, ?> document;

    Schema(Map<?, ?> document) {
        this.document = document;
    }

    /** What is wrong, by place; empty where all fits. */
    List<String> wrong(JsonNode value, Object schema) {
        List<String> wrong = new ArrayList<>();
        check(value, (Map<?, ?>) schema, "$", wrong);
        return wrong;
    }

    /** What a reference points to, or the node itself. */
    Map<?, ?> resolve(Map<?, ?> node) {
        if (!(node.get("$ref") instanceof String reference))
            return node;
        Object found = document;
        for (String step : reference.substring(2).split("/"))
            found = found instanceof Map<?, ?> map ? map.get(step) : null;
        if (found instanceof Map<?, ?> map)
            return map;
        throw new AssertionError("The document has nothing at " + reference);
    }

    private void check(JsonNode value, Map<?, ?> given, String place, List<String> wrong) {
        Map<?, ?> schema = resolve(given);
        if (!KNOWN.containsAll(schema.keySet()))
            throw new AssertionError("A keyword at " + place + " is not known to this test: " + schema.keySet());
        if (schema.get("anyOf") instanceof List<?> choices) {
            if (choices.stream().noneMatch(choice -> fits(value, (Map<?, ?>) choice, place)))
                wrong.add(place + " fits no choice");
            return;
        }
        if (!isOf(value, schema.get("type")))
            wrong.add(place + " is " + value.getNodeType() + ", not " + schema.get("type"));
        if (value.isNull())
            return;
        if (schema.get("enum") instanceof List<?> values && !values.contains(value.asString()))
            wrong.add(place + " is none of " + values);
        if (schema.get("format") instanceof String format && !isWritten(value.asString(), format))
            wrong.add(place + " is no " + format);
        if (schema.get("items") instanceof Map<?, ?> items)
            for (int i = 0; i < value.size(); i++)
                check(value.path(i), items, place + "[" + i + "]", wrong);
        if (value.isObject())
            checkObject(value, schema, place, wrong);
    }

    private boolean fits(JsonNode value, Map<?, ?> schema, String place) {
        List<String> inner = new ArrayList<>();
        check(value, schema, place, inner);
        return inner.isEmpty();
    }

    private void checkObject(JsonNode value, Map<?, ?> schema, String place, List<String> wrong) {
        if (schema.get("required") instanceof List<?> required)
            required.stream().filter(name -> !value.has(String.valueOf(name)))
                    .forEach(name -> wrong.add(place + "." + name + " is missing"));
        Map<?, ?> properties = schema.get("properties") instanceof Map<?, ?> map ? map : Map.of();
        for (String name : value.propertyNames()) {
            Object inner = properties.containsKey(name) ? properties.get(name) : schema.get("additionalProperties");
            if (inner instanceof Map<?, ?> known)
                check(value.path(name), known, place + "." + name, wrong);
            else
                wrong.add(place + "." + name + " is not in the document");
        }
    }

    private static boolean isOf(JsonNode value, @Nullable Object type) {
        return switch (type) {
            case null -> true;
            case List<?> types -> types.stream().anyMatch(one -> isOf(value, one));
            case String one -> switch (one) {
                case "null" -> value.isNull();
                case "string" -> value.isString();
                case "number" -> value.isNumber();
                case "integer" -> value.isIntegralNumber();
                case "boolean" -> value.isBoolean();
                case "array" -> value.isArray();
                case "object" -> value.isObject();
                default -> throw new AssertionError("A type that this test does not know: " + one);
            };
            default -> throw new AssertionError("A type is written strangely: " + type);
        };
    }

    private static boolean isWritten(String text, String format) {
        try {
            switch (format) {
                case "uuid" -> UUID.fromString(text);
                case "date-time" -> Instant.parse(text);
                default -> throw new AssertionError("A format that this test does not know: " + format);
            }
            return true;
        } catch (IllegalArgumentException | DateTimeParseException notOne) {
            return false;
        }
    }
}
