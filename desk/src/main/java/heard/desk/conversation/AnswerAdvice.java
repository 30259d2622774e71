package heard.desk.conversation;

import java.time.Instant;
import java.util.Optional;

import heard.desk.identity.Access;
import heard.desk.platform.words.Words;
import org.jspecify.annotations.Nullable;

/** Looks at an answer before it is sent. It is advice: where it is slow, fails or is not there, the answer goes as it is. */
public interface AnswerAdvice {
    /** An answer in the making; {@code sendAt} is null where it is to go at once. */
    record Written(Conversation conversation, String text, @Nullable Instant sendAt) {}

    /** What is said of it. */
    interface Said extends Aside {
        /** Whether its writer should be asked once more before it goes. */
        boolean asks();

        /** A name for the text that was looked at: who was asked about it is not asked again. */
        String mark();
    }

    /** Empty where there is nothing to say just now. */
    Optional<Said> on(Access access, Words words, Written written);

    /** Does what one of the advice's own buttons stands for, and returns the text as it is then. */
    String follow(Access access, Written written, String button);
}
