package heard.desk.coach;

import java.util.List;

import heard.engine.Language;
import heard.engine.Message;
import heard.engine.Reading;
import heard.engine.Review;
import heard.engine.ReviewContext;
import org.jspecify.annotations.Nullable;

/** The engine as the desk uses it. It may be slow at its first question and may throw: whoever asks is ready for both. */
interface TextEngine {
    /** {@code agent} reads it; in the message's own language where it is null. */
    Reading read(Message message, @Nullable Language agent);

    /** What the agent should mind about a message that was read. */
    List<String> attention(Reading reading, Language agent);

    /** A review whose reasons are in the draft's own language. */
    default Review review(String draft, ReviewContext context) {
        return review(draft, context, Language.OTHER);
    }

    /** A review whose reasons are in the agent's language, or in the draft's own where the agent's is none of ours. */
    Review review(String draft, ReviewContext context, Language agent);
}
