package heard.desk.exchange.coaching;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import heard.desk.platform.CommonError;
import heard.desk.platform.DeskException;
import heard.engine.json.JsonError;
import heard.engine.json.JsonLine;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What one request asks: one question, or several in their order, each a JSON object still unread. */
record Questions(Shape shape, List<String> objects) {
    static final int MOST_BYTES = 1 << 20;
    static final int MOST_TEXTS = 100;
    static final int MOST_LETTERS = 20_000;
    static final int MOST_EARLIER = 20;
    private static final List<String> TEXTS = List.of("text", "message", "name");
    private static final List<String> LISTS = List.of("earlier", "earlierReplies");

    /** How questions come, and their answers go. */
    enum Shape {
        ONE, ARRAY, LINES
    }

    Questions {
        objects = List.copyOf(objects);
        if (objects.size() > MOST_TEXTS)
            throw new DeskException(CommonError.TOO_LARGE,
                    "A request has at most " + MOST_TEXTS + " texts: send the rest in further requests");
    }

    static Questions read(byte[] body, boolean lines, JsonMapper json) {
        if (body.length > MOST_BYTES)
            throw new DeskException(CommonError.TOO_LARGE, "A request has at most " + MOST_BYTES + " bytes: send fewer texts at once");
        String text = decoded(body).strip();
        if (lines)
            return new Questions(Shape.LINES, text.lines().toList());
        return text.startsWith("[") ? new Questions(Shape.ARRAY, items(text, json)) : new Questions(Shape.ONE, List.of(text));
    }

    private static String decoded(byte[] body) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException wrong) {
            throw new DeskException(CommonError.INVALID, "The body is not UTF-8", wrong);
        }
    }

    private static List<String> items(String text, JsonMapper json) {
        try {
            return json.readTree(text).valueStream().map(JsonNode::toString).toList();
        } catch (JacksonException wrong) {
            throw new DeskException(CommonError.INVALID, "The body is not JSON: " + wrong.getOriginalMessage(), wrong);
        }
    }

    /** Reads one of the objects, within the limits. */
    static JsonLine question(String object) {
        JsonLine line = JsonLine.of(object);
        check("id", line.id());
        for (String name : TEXTS)
            check(name, line.text(name));
        for (String name : LISTS) {
            List<String> texts = line.texts(name);
            if (texts.size() > MOST_EARLIER)
                throw new JsonError("\"" + name + "\" has at most " + MOST_EARLIER + " texts: send the newest");
            texts.forEach(text -> check(name, text));
        }
        return line;
    }

    private static void check(String name, @Nullable String text) {
        if (text != null && text.length() > MOST_LETTERS)
            throw new JsonError("\"" + name + "\" has at most " + MOST_LETTERS + " characters");
    }
}
