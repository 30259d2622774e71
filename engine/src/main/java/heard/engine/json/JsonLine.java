package heard.engine.json;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import heard.engine.BusinessCalendar;
import heard.engine.Channel;
import heard.engine.Coded;
import heard.engine.Language;
import heard.engine.Message;
import heard.engine.ReviewContext;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** One question as a flat JSON object: texts, numbers and lists of texts by name. Names that are not known are left alone. */
public final class JsonLine {
    private static final JsonFactory JSON = new JsonFactory();
    /** A list of other things than texts: no field of ours, but a line may carry fields of its own. */
    private static final Object OTHER_LIST = new Object();
    /** Messengers are written like chats. */
    private static final String MESSENGER = "messenger";
    private static final String ID = "id";
    private final Map<String, Object> values;
    private final @Nullable String id;

    private JsonLine(Map<String, Object> values, @Nullable String id) {
        this.values = values;
        this.id = id;
    }

    public static JsonLine of(String line) {
        var values = new LinkedHashMap<String, Object>();
        String id = null;
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), line)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new JsonError("a JSON object is expected");
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                if (name.equals(ID)) {
                    id = Json.asGiven(parser);
                    continue;
                }
                Object value = value(parser);
                if (value != null) {
                    values.put(name, value);
                }
            }
            if (parser.nextToken() != null) {
                throw new JsonError("something follows the JSON object");
            }
        } catch (JacksonException wrong) {
            throw new JsonError("this is not JSON: " + wrong.getOriginalMessage());
        }
        return new JsonLine(values, id);
    }

    /** The id of a line that is no question, as far as it can be told; null where it cannot. */
    public static @Nullable String idOf(String line) {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), line)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return null;
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                if (parser.currentName().equals(ID)) {
                    return Json.asGiven(parser);
                }
                value(parser);
            }
        } catch (JacksonException broken) {
            return null;
        }
        return null;
    }

    private static @Nullable Object value(JsonParser parser) {
        JsonToken token = parser.nextToken();
        if (token == JsonToken.VALUE_STRING) {
            return parser.getString();
        }
        if (token == JsonToken.VALUE_NUMBER_FLOAT || token == JsonToken.VALUE_NUMBER_INT) {
            return parser.getDoubleValue();
        }
        if (token == JsonToken.START_ARRAY) {
            var list = new ArrayList<String>();
            boolean texts = true;
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                if (parser.currentToken() == JsonToken.VALUE_STRING) {
                    list.add(parser.getString());
                } else {
                    texts = false;
                    parser.skipChildren();
                }
            }
            return texts ? list : OTHER_LIST;
        }
        parser.skipChildren();
        return null;
    }

    /** The message that is to be read. */
    public Message message() {
        return new Message(need("text"), time("at"), channel("channel"), texts("earlier"));
    }

    /** What is known around the draft that is to be reviewed. */
    public ReviewContext context() {
        String answered = text("message");
        return new ReviewContext(channel("channel"), answered == null ? null : Message.of(answered), text("name"), language("language"),
                time("at"), zone("zone"), texts("earlierReplies"), number("typicalHours"), BusinessCalendar.WEEKDAYS);
    }

    public String need(String name) {
        String text = text(name);
        if (text == null) {
            throw new JsonError("\"" + name + "\" is missing");
        }
        return text;
    }

    /** The id as JSON, just as it was given: a number keeps all its figures, {@code null} and {@code true} stay what they are. */
    public @Nullable String id() {
        return id;
    }

    public @Nullable String text(String name) {
        Object value = values.get(name);
        if (value == null || value instanceof String) {
            return (String) value;
        }
        if (value instanceof Double number) {
            return number == Math.rint(number) ? Long.toString(number.longValue()) : number.toString();
        }
        throw new JsonError("\"" + name + "\" is a text");
    }

    @Nullable
    Double number(String name) {
        Object value = values.get(name);
        if (value == null || value instanceof Double) {
            return (Double) value;
        }
        throw new JsonError("\"" + name + "\" is a number");
    }

    public List<String> texts(String name) {
        Object value = values.get(name);
        if (value == null) {
            return List.of();
        }
        if (value instanceof List<?> list) {
            return list.stream().map(String.class::cast).toList();
        }
        throw new JsonError("\"" + name + "\" is a list of texts");
    }

    @Nullable
    OffsetDateTime time(String name) {
        String text = text(name);
        try {
            return text == null ? null : OffsetDateTime.parse(text);
        } catch (DateTimeException wrong) {
            throw new JsonError("\"" + name + "\" is a time such as 2026-11-22T10:00:00+02:00");
        }
    }

    @Nullable
    ZoneId zone(String name) {
        String text = text(name);
        try {
            return text == null ? null : ZoneId.of(text);
        } catch (DateTimeException wrong) {
            throw new JsonError("\"" + name + "\" is a time zone such as Europe/Vilnius");
        }
    }

    @Nullable
    Channel channel(String name) {
        if (MESSENGER.equals(values.get(name))) {
            return Channel.CHAT;
        }
        return coded(Channel.class, name, "email, chat, phone or sms");
    }

    @Nullable
    Language language(String name) {
        return coded(Language.class, name, "ru, lt or en");
    }

    private <E extends Enum<E> & Coded> @Nullable E coded(Class<E> type, String name, String allowed) {
        String text = text(name);
        E value = text == null ? null : Coded.find(type, text);
        if (text != null && value == null) {
            throw new JsonError("\"" + name + "\" is " + allowed);
        }
        return value;
    }
}
