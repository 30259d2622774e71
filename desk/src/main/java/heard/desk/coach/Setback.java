package heard.desk.coach;

import heard.desk.conversation.Aside;
import heard.desk.conversation.MessageId;
import heard.engine.Coded;

/** A message on which the engine failed or found no end; whoever sees the message is told. */
public record Setback(MessageId message, About about, Asked.Why why) implements Aside {
    /** What was to be found in it. */
    public enum About implements Coded {
        READING, PROMISES
    }

    /** The message key of what people are told. */
    public String words() {
        return "setback." + about.code();
    }
}
