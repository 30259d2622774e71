package heard.desk.coach;

import java.util.List;

import heard.desk.identity.TeamId;
import heard.engine.Language;
import heard.engine.Message;
import heard.engine.Reading;
import heard.engine.Review;
import heard.engine.ReviewContext;
import org.jspecify.annotations.Nullable;

/** The engine as the desk uses it. It may be slow at its first question and may throw: whoever asks is ready for both. */
interface TextEngine {
    /**
     * For whom a draft is reviewed.
     *
     * @param language of the reasons; the draft's own where it is none of ours
     * @param team     whose own rules judge beside those of the whole desk; null where it belongs to none
     */
    record Reader(Language language, @Nullable TeamId team) {
        /** Nobody of ours: reasons in the draft's own language, by the rules of the whole desk. */
        static final Reader ANYBODY = new Reader(Language.OTHER, null);
    }

    /** {@code agent} reads it; in the message's own language where it is null. */
    Reading read(Message message, @Nullable Language agent);

    /** What the agent should mind about a message that was read. */
    List<String> attention(Reading reading, Language agent);

    Review review(String draft, ReviewContext context, Reader reader);
}
