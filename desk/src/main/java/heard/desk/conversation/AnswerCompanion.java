package heard.desk.conversation;

import java.util.List;
import java.util.Optional;

import heard.desk.identity.Access;
import heard.desk.platform.words.Words;

/** What another feature lays beside an answer in the making, and does together with it. */
public interface AnswerCompanion {
    /** What stands with the reader's answer to this conversation; empty where nothing does. */
    Optional<Aside> beside(Access access, Words words, Conversation conversation);

    /** Does what one of its own buttons stands for, with the lines that were chosen; what was typed is kept already. */
    void follow(Access access, Conversation conversation, String button, List<String> chosen);

    /** Where the conversation shall stand after an answer that was simply sent; empty where the answer decides. */
    Optional<State> then(Access access, Conversation conversation, NewReply reply);

    /** Does what was chosen, in the transaction in which the answer is queued: what is refused here keeps the answer from leaving. */
    void goAlong(Access access, Conversation conversation, NewReply reply, Message message);
}
