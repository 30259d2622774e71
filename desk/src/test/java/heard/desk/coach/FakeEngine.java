package heard.desk.coach;

import java.time.OffsetDateTime;
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
import heard.engine.Promise;
import heard.engine.Reading;
import heard.engine.Request;
import heard.engine.Review;
import heard.engine.ReviewContext;
import heard.engine.Span;
import heard.engine.Tone;
import heard.engine.Urgency;
import org.jspecify.annotations.Nullable;

/** Reads anger where a message says "angry" and finds a promise where an answer says so; it fails, or never ends, where a text says that. */
final class FakeEngine implements TextEngine {
    static final String BREAKS = "the engine cannot bear this";
    static final String NEVER_ENDS = "the engine thinks of this forever";
    static final String PROMISE = "I promise to call you";

    @Override
    public Reading read(Message message, @Nullable Language agent) {
        if (message.text().contains(NEVER_ENDS))
            waitForever();
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
    public Review review(String draft, ReviewContext context, ReviewReader reader) {
        if (draft.contains(NEVER_ENDS))
            waitForever();
        int at = draft.indexOf(PROMISE);
        if (at < 0)
            throw new IllegalStateException("as the test wants it");
        OffsetDateTime sent = context.at();
        var promise = new Promise(PROMISE, new Span(at, at + PROMISE.length()), sent == null ? null : sent.plusDays(1));
        return new Review(Language.EN, 50, List.of(), List.of(), List.of(), List.of(promise), List.of());
    }

    private static void waitForever() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException enough) {
            Thread.currentThread().interrupt();
        }
    }
}
