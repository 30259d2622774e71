package heard.desk.conversation;

import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The shapes that the conversation tables keep as JSON. */
@Component
class Json {
    private static final TypeReference<Map<String, String>> MAP = new TypeReference<>() {
    };
    private static final TypeReference<List<String>> LIST = new TypeReference<>() {
    };
    private static final TypeReference<List<Recipient>> RECIPIENTS = new TypeReference<>() {
    };
    private static final TypeReference<List<DraftFile>> FILES = new TypeReference<>() {
    };
    private final JsonMapper mapper;

    Json(JsonMapper mapper) {
        this.mapper = mapper;
    }

    String write(Object value) {
        return mapper.writeValueAsString(value);
    }

    Map<String, String> map(String json) {
        return json.equals("{}") ? Map.of() : mapper.readValue(json, MAP);
    }

    List<String> list(String json) {
        return json.equals("[]") ? List.of() : mapper.readValue(json, LIST);
    }

    List<Recipient> recipients(String json) {
        return json.equals("[]") ? List.of() : mapper.readValue(json, RECIPIENTS);
    }

    List<DraftFile> files(String json) {
        return json.equals("[]") ? List.of() : mapper.readValue(json, FILES);
    }
}
