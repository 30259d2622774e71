package heard.desk.template;

import java.util.List;

import heard.desk.conversation.DraftFile;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The shapes that the tables of templates keep as JSON. */
@Component
class TemplateJson {
    private static final TypeReference<List<Action>> ACTIONS = new TypeReference<>() {
    };
    private static final TypeReference<List<Remark>> REMARKS = new TypeReference<>() {
    };
    private static final TypeReference<List<DraftFile>> FILES = new TypeReference<>() {
    };
    private final JsonMapper mapper;

    TemplateJson(JsonMapper mapper) {
        this.mapper = mapper;
    }

    String write(Object value) {
        return mapper.writeValueAsString(value);
    }

    List<Action> actions(String json) {
        return mapper.readValue(json, ACTIONS);
    }

    List<Remark> remarks(String json) {
        return mapper.readValue(json, REMARKS);
    }

    List<DraftFile> files(String json) {
        return mapper.readValue(json, FILES);
    }
}
