package heard.desk.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;

/** The API's own description, read for tests that hold the API to it. */
final class OpenApi {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
    private final Map<?, ?> document;
    private final Schema schema;

    OpenApi() {
        try (InputStream yaml = OpenApi.class.getResourceAsStream("openapi.yaml")) {
            document = map(new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        schema = new Schema(document);
    }

    static Map<?, ?> map(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }

    private static List<?> list(@Nullable Object value) {
        return value instanceof List<?> list ? list : List.of();
    }

    /** One address with one method. */
    record Operation(String method, String path, Map<?, ?> description) {
        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        map(document.get("paths")).forEach((path, item) -> map(item).forEach((method, description) -> {
            if (METHODS.contains(String.valueOf(method)))
                operations.add(new Operation(String.valueOf(method).toUpperCase(Locale.ROOT), String.valueOf(path), map(description)));
        }));
        return operations;
    }

    Set<String> names() {
        var names = new TreeSet<String>();
        operations().forEach(operation -> names.add(operation.toString()));
        return names;
    }

    Operation operation(String method, String path) {
        return operations().stream().filter(one -> one.method().equals(method) && path.matches(pattern(one.path())))
                .findFirst().orElseThrow(() -> new AssertionError("The document has no " + method + " " + path));
    }

    private static String pattern(String path) {
        return path.replace(".", "\\.").replaceAll("\\{[a-z]+}", "[^/]+");
    }

    /** Holds an answer to what the document says of its operation: status, content type and every field. */
    void check(Operation operation, int status, String contentType, @Nullable JsonNode body) {
        var response = schema.resolve(map(map(operation.description().get("responses")).get(Integer.toString(status))));
        assertThat(response).as("%s answers %s, which the document does not have", operation, status).isNotEmpty();
        var content = map(response.get("content"));
        if (content.isEmpty() || content.containsKey("*/*"))
            return;
        String type = contentType.replaceFirst(";.*", "");
        assertThat(content.containsKey(type)).as("%s %s comes as %s", operation, status, contentType).isTrue();
        if (map(content.get(type)).get("schema") instanceof Map<?, ?> wanted && body != null)
            assertThat(schema.wrong(body, wanted)).as("%s %s: %s", operation, status, body).isEmpty();
    }

    /** The examples of an operation's query and head, by name. */
    Map<String, String> examples(Operation operation, String in) {
        Map<String, String> examples = new LinkedHashMap<>();
        for (Object given : list(operation.description().get("parameters"))) {
            var parameter = schema.resolve(map(given));
            if (in.equals(parameter.get("in")) && parameter.get("example") instanceof Object example)
                examples.put(String.valueOf(parameter.get("name")), String.valueOf(example));
        }
        return examples;
    }

    /** The examples of what can be sent, by name. */
    Map<String, Object> bodies(Operation operation) {
        Map<String, Object> bodies = new LinkedHashMap<>();
        var json = map(map(map(operation.description().get("requestBody")).get("content")).get("application/json"));
        map(json.get("examples")).forEach((name, example) -> {
            if (map(example).get("value") instanceof Object value)
                bodies.put(String.valueOf(name), value);
        });
        return bodies;
    }

    /** Whether a body that is sent fits the document. */
    List<String> wrongWith(Operation operation, JsonNode body) {
        var json = map(map(map(operation.description().get("requestBody")).get("content")).get("application/json"));
        return schema.wrong(body, map(json.get("schema")));
    }
}
