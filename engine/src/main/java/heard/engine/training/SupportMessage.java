package heard.engine.training;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

import heard.engine.Message;
import org.jspecify.annotations.Nullable;

/** A customer's message of the project's own set, with the closed fields of its reading as they are written there. */
record SupportMessage(String id, boolean test, String text, List<String> emotions, List<String> request,
        Map<String, @Nullable Object> fields) {

    static SupportMessage of(Map<String, @Nullable Object> line) {
        return new SupportMessage(Json.text(line, "id"), Json.text(line, "split").equals("test"), Json.text(line, "text"),
                Json.texts(line, "emotions"),
                Json.texts(line, "request"), line);
    }

    /** Whether its author did not know the rules of reading. */
    boolean blind() {
        return "blind".equals(fields.get("batch"));
    }

    /** Whether it was written for training alone: such messages say nothing about how often anything is. */
    boolean practice() {
        return "short".equals(fields.get("batch"));
    }

    /** The message as a customer would send it. */
    Message message() {
        return new Message(text, OffsetDateTime.parse(Json.text(fields, "at")), null, List.of());
    }

    /** The value of a field that has one of several values. */
    String value(String field) {
        return Json.text(fields, field);
    }

    /** The value of a field that is true or false. */
    boolean truth(String field) {
        return Json.truth(fields, field);
    }
}
