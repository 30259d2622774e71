package heard.desk.card;

import heard.desk.conversation.Aside;

/** The reader has just given a conversation on without a word; a summary could go after it. */
public record HandoverOffer(String to, String taker) implements Aside {}
