package heard.desk.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import heard.desk.identity.Access;
import heard.desk.platform.words.Words;
import org.jspecify.annotations.Nullable;

/** Looks at an answer before it is sent. It is advice: where it is slow, fails or is not there, the answer goes as it is. */
public interface AnswerAdvice {
    /**
     * An answer in the making.
     *
     * @param sendAt null where it is to go at once
     * @param times  what was typed into the advice's own fields for times, in their order; empty where one was left as it was
     */
    record Written(Conversation conversation, String text, @Nullable Instant sendAt, List<String> times) {
        public Written {
            times = List.copyOf(times);
        }

        public Written(Conversation conversation, String text, @Nullable Instant sendAt) {
            this(conversation, text, sendAt, List.of());
        }
    }

    /** What is said of it. */
    interface Said extends Aside {
        /** Whether its writer should be asked once more before it goes. */
        boolean asks();

        /** A name for the text that was looked at: who was asked about it is not asked again. */
        String mark();
    }

    /** Empty where there is nothing to say just now. */
    Optional<Said> on(Access access, Words words, Written written);

    /** The button of whoever only typed into the advice's own fields. */
    String TYPED = "typed";

    /** Does what one of the advice's own buttons stands for, and returns the text as it is then. */
    String follow(Access access, Written written, String button);
}
