package heard.desk.conversation;

/** What another feature puts under an answer to a customer as it leaves, after the signature. The same answer always gets the same. */
public interface AnswerFooters {
    /** Empty where nothing stands there. */
    String under(Conversation conversation);
}
