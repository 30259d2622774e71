package heard.desk.coach;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

import heard.desk.conversation.Conversation;
import heard.desk.conversation.MessageId;
import heard.desk.identity.Access;
import heard.desk.platform.CommonError;
import heard.desk.platform.DeskException;
import heard.engine.Coded;
import heard.engine.Emotion;
import heard.engine.Request;
import heard.engine.Urgency;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Corrects what was read in a message. */
@Controller
class ReadingController {
    private final ReadingCorrections corrections;

    ReadingController(ReadingCorrections corrections) {
        this.corrections = corrections;
    }

    /** What the form hands in; no emotion is neutral. */
    record Corrected(@Nullable String emotion, @Nullable String request, @Nullable String urgency, @Nullable String in) {
        Guess guess() {
            return new Guess(emotion == null || emotion.isEmpty() ? null : value(Emotion.class, emotion), value(Request.class, request),
                    value(Urgency.class, urgency));
        }

        /** The list that its writer came from, as a part of an address. */
        String list() {
            return in == null || in.isBlank() ? "" : "in=" + URLEncoder.encode(in, StandardCharsets.UTF_8) + "&";
        }
    }

    @PostMapping("/messages/{id}/reading")
    String correct(Access access, @PathVariable UUID id, Corrected corrected) {
        Conversation conversation = corrections.correct(access, new MessageId(id), corrected.guess());
        return "redirect:/conversations/" + conversation.number() + "?" + corrected.list() + "done=reading-corrected#m-" + id;
    }

    private static <E extends Enum<E> & Coded> E value(Class<E> type, @Nullable String code) {
        return Optional.ofNullable(code == null ? null : Coded.find(type, code))
                .orElseThrow(() -> new DeskException(CommonError.INVALID, "No " + type.getSimpleName() + " has the code " + code));
    }
}
