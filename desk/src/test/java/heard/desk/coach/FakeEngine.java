package heard.desk.coach;

import java.util.List;
import java.util.concurrent.CountDownLatch;

import heard.engine.Address;
import heard.engine.Emotion;
import heard.engine.Evidence;
import heard.engine.Expertise;
import heard.engine.Feeling;
import heard.engine.Intensity;
import heard.engine.Language;
import heard.engine.Message;
import heard.engine.Reading;
import heard.engine.Request;
import heard.engine.Review;
import heard.engine.ReviewContext;
import heard.engine.Span;
import heard.engine.Tone;
import heard.engine.Urgency;
import org.jspecify.annotations.Nullable;

/** Reads anger where a message says "angry", and fails where it says so; its reviews always fail, or never end. */
final class FakeEngine implements TextEngine {
    static final String BREAKS = "the engine cannot bear this";
    static final String NEVER_ENDS = "the engine thinks of this forever";

    @Override
    public Reading read(Message message, @Nullable Language agent) {
        if (message.text().contains(BREAKS))
            throw new IllegalStateException("as the test wants it");
        int at = message.text().indexOf("angry");
        List<Feeling> feelings = at < 0 ? List.of() : List.of(new Feeling(Emotion.ANGER, 0.9, List.of(new Span(at, at + 5))));
        boolean repeated = !message.earlier().isEmpty();
        return new Reading(Language.EN, 1, feelings, at < 0 ? Intensity.NONE : Intensity.STRONG, Urgency.NONE, List.of(Request.COMPLAINT),
                repeated,
                Expertise.UNKNOWN, Address.UNKNOWN, List.of(), false, false, Tone.CALM,
                at < 0 ? List.of() : List.of(new Evidence("emotion", "anger", new Span(at, at + 5), "fake")),
                List.of("Mind this in " + (agent == null ? Language.EN : agent).code()));
    }

    @Override
    public List<String> attention(Reading reading, Language agent) {
        return List.of("Mind this in " + agent.code());
    }

    @Override
    public Review review(String draft, ReviewContext context, Language agent) {
        if (draft.contains(NEVER_ENDS))
            waitForever();
        throw new IllegalStateException("as the test wants it");
    }

    private static void waitForever() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException enough) {
            Thread.currentThread().interrupt();
        }
    }
}
