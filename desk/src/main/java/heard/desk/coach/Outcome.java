package heard.desk.coach;

import heard.desk.conversation.Aside;

/** What the customer's next letter shows of an answer: whether they felt better or worse after it. */
public record Outcome(boolean better, String words) implements Aside {}
