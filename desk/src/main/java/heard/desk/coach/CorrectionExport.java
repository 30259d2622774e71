package heard.desk.coach;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Instant;
import java.util.UUID;

import heard.desk.conversation.Message;
import heard.desk.conversation.Spoken;
import heard.desk.conversation.Timelines;
import heard.desk.identity.Access;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes corrections as lines of JSON. A reader gets those of messages that they may see; an administrator gets the labels of
 * all others too, without their text. Who corrected is nobody's business here.
 */
@Component
class CorrectionExport {
    private static final int BATCH = 200;

    private final CorrectionStore store;
    private final Timelines timelines;
    private final ReadingJson json;
    private final JsonMapper mapper;

    CorrectionExport(CorrectionStore store, Timelines timelines, ReadingJson json, JsonMapper mapper) {
        this.store = store;
        this.timelines = timelines;
        this.json = json;
        this.mapper = mapper;
    }

    private record Line(UUID message, Instant at, @Nullable String text, ReadingJson.Labels before, ReadingJson.Labels after) {}

    void write(Access access, Writer out) {
        store.each(BATCH, batch -> batch.forEach(correction -> write(access, correction, out)));
    }

    private void write(Access access, CorrectionStore.Correction correction, Writer out) {
        String text = timelines.message(access, correction.message()).map((Message message) -> Spoken.textOf(message)).orElse(null);
        if (text == null && !access.administers())
            return;
        try {
            out.write(mapper.writeValueAsString(new Line(correction.message().value(), correction.at(), text,
                    json.labels(correction.change().before()), json.labels(correction.change().after()))) + "\n");
        } catch (IOException gone) {
            throw new UncheckedIOException("The export's reader is gone", gone);
        }
    }
}
