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

    Review review(String draft, ReviewContext context, ReviewReader reader);
}
