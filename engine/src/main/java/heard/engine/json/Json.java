package heard.engine.json;

import java.io.StringWriter;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

import heard.engine.Coded;
import heard.engine.Finding;
import heard.engine.Promise;
import heard.engine.Reading;
import heard.engine.Review;
import heard.engine.Span;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes readings and reviews as JSON, a line each. */
public final class Json {
    private static final JsonFactory JSON = new JsonFactory();

    private Json() {
    }

    private static String object(Consumer<JsonGenerator> fields) {
        var line = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), line)) {
            json.writeStartObject();
            fields.accept(json);
            json.writeEndObject();
        }
        return line.toString();
    }

    /** What is wrong with a line, under the id that it gave. */
    public static String error(@Nullable String id, long line, String message) {
        return object(json -> {
            id(json, id);
            json.writeName("error").writeStartObject().writeNumberProperty("line", line).writeStringProperty("message", message)
                    .writeEndObject();
        });
    }

    /** A reading under an id, which is JSON itself. */
    public static String reading(@Nullable String id, Reading reading) {
        return object(json -> {
            id(json, id);
            json.writeName("language").writeStartObject().writeStringProperty("code", reading.language().code())
                    .writeNumberProperty("confidence", Math.round(reading.confidence() * 100) / 100.0).writeEndObject();
            list(json, "emotions", reading.feelings(), feeling -> {
                json.writeStartObject().writeStringProperty("name", feeling.emotion().code()).writeNumberProperty("score", feeling.score());
                list(json, "spans", feeling.spans(), span -> span(json, span));
                json.writeEndObject();
            });
            json.writeStringProperty("intensity", reading.intensity().code()).writeStringProperty("urgency", reading.urgency().code());
            list(json, "request", reading.requests(), request -> json.writeString(request.code()));
            json.writeBooleanProperty("repeated", reading.repeated()).writeStringProperty("expertise", reading.expertise().code())
                    .writeStringProperty("address", reading.address().code());
            list(json, "identifiers", reading.identifiers(), identifier -> {
                json.writeStartObject().writeStringProperty("kind", identifier.kind().code())
                        .writeStringProperty("value", identifier.value()).writeName("span");
                span(json, identifier.span());
                json.writeEndObject();
            });
            json.writeBooleanProperty("leaving", reading.leaving()).writeBooleanProperty("wantsHuman", reading.wantsHuman())
                    .writeStringProperty("tone", reading.tone().code());
            list(json, "attention", reading.attention(), json::writeString);
        });
    }

    /** A review under an id, which is JSON itself. */
    public static String review(@Nullable String id, Review review) {
        return object(json -> {
            id(json, id);
            json.writeStringProperty("language", review.language().code()).writeNumberProperty("score", review.score());
            list(json, "elements", review.elements(), element -> {
                json.writeStartObject().writeStringProperty("name", element.element().code());
                list(json, "spans", element.spans(), span -> span(json, span));
                json.writeEndObject();
            });
            list(json, "wanted", review.wanted(), element -> json.writeString(((Coded) element).code()));
            list(json, "findings", review.findings(), finding -> finding(json, finding));
            list(json, "promises", review.promises(), promise -> promise(json, promise));
        });
    }

    private static void finding(JsonGenerator json, Finding finding) {
        json.writeStartObject().writeStringProperty("kind", finding.kind().code())
                .writeStringProperty("severity", finding.severity().code()).writeName("span");
        Span span = finding.span();
        if (span == null) {
            json.writeNull();
        } else {
            span(json, span);
        }
        if (finding.in() == Finding.Place.MESSAGE) {
            json.writeStringProperty("in", "message");
        }
        json.writeStringProperty("why", finding.why());
        list(json, "instead", finding.instead(), json::writeString);
        json.writeEndObject();
    }

    private static void promise(JsonGenerator json, Promise promise) {
        json.writeStartObject().writeStringProperty("text", promise.text()).writeName("span");
        span(json, promise.span());
        json.writeName("due");
        if (promise.due() == null) {
            json.writeNull();
        } else {
            json.writeString(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(promise.due()));
        }
        json.writeEndObject();
    }

    private static void id(JsonGenerator json, @Nullable String id) {
        if (id != null) {
            json.writeName("id").writeRawValue(id);
        }
    }

    /** The next value as JSON; a number with just the figures that it has. */
    static String asGiven(JsonParser parser) {
        JsonToken token = parser.nextToken();
        if (token == JsonToken.VALUE_NUMBER_FLOAT || token == JsonToken.VALUE_NUMBER_INT) {
            return parser.getString();
        }
        var value = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), value)) {
            json.copyCurrentStructure(parser);
        }
        return value.toString();
    }

    private static <T> void list(JsonGenerator json, String name, Collection<T> values, Consumer<T> write) {
        json.writeName(name).writeStartArray();
        List.copyOf(values).forEach(write);
        json.writeEndArray();
    }

    private static void span(JsonGenerator json, Span span) {
        json.writeStartArray().writeNumber(span.start()).writeNumber(span.end()).writeEndArray();
    }
}
