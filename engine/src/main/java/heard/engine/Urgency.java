package heard.engine;

/** How soon an answer is needed: the same or the next day is urgent, a later named time is soon. */
public enum Urgency implements Coded {
    NONE, SOON, URGENT
}
