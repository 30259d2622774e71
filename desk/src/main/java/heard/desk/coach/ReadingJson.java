package heard.desk.coach;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import heard.desk.conversation.MessageId;
import heard.engine.Address;
import heard.engine.Expertise;
import heard.engine.Identifier;
import heard.engine.Reading;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes and reads readings as the database keeps them. One that an older or newer engine wrote in another shape counts as none. */
@Component
class ReadingJson {
    private static final Logger log = LoggerFactory.getLogger(ReadingJson.class);
    private final JsonMapper mapper;

    ReadingJson(JsonMapper mapper) {
        this.mapper = mapper.rebuild().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
    }

    private record Detail(Reading read, Map<String, List<String>> attention) {}

    String write(MessageReading reading) {
        return mapper.writeValueAsString(new Detail(reading.read(), reading.attention()));
    }

    Optional<MessageReading> read(MessageId message, String detail, Guess held, boolean corrected) {
        try {
            Detail read = mapper.readValue(detail, Detail.class);
            return Optional.of(new MessageReading(message, read.read(), read.attention(), held, corrected));
        } catch (JacksonException | NullPointerException otherShape) {
            log.atDebug().addKeyValue("message", message.value()).setCause(otherShape).log("A reading of another shape is not shown");
            return Optional.empty();
        }
    }

    /** The part of a reading that tells who wrote it, and which numbers they gave. */
    record Brief(Address address, Expertise expertise, List<Identifier> identifiers) {
        private static final Brief NONE = new Brief(Address.UNKNOWN, Expertise.UNKNOWN, List.of());

        Brief {
            identifiers = List.copyOf(identifiers);
        }
    }

    Brief brief(String json) {
        try {
            return mapper.readValue(json, Brief.class);
        } catch (JacksonException | NullPointerException otherShape) {
            return Brief.NONE;
        }
    }

    String write(Guess guess) {
        return mapper.writeValueAsString(new Labels(guess.emotion() == null ? null : guess.emotion().code(), guess.request().code(),
                guess.urgency().code()));
    }

    /** A guess as its written forms. */
    record Labels(@org.jspecify.annotations.Nullable String emotion, String request, String urgency) {}

    Labels labels(String json) {
        return mapper.readValue(json, Labels.class);
    }
}
