package heard.engine;

/** What is to be changed in a draft. */
public enum FindingKind implements Coded {
    BLAME, REFUSAL, POLICY, IGNORANCE, DISMISSAL, SYMPATHY_ONLY, CANNED, JARGON, VAGUE_TIME, OVER_PROMISE, IMPERSONAL, FORMALITY,
    WRONG_NAME,
    PUNCTUATION, SHOUTING, HOSTILE, LONG_SENTENCE, WALL_OF_TEXT, TOO_LONG, UNANSWERED, SPELLING, MISSING_GREETING, MISSING_NAME,
    MISSING_UNDERSTANDING, MISSING_EMPATHY, MISSING_APOLOGY, MISSING_OWNERSHIP, MISSING_CAUSE, MISSING_SOLUTION, MISSING_STEPS,
    MISSING_DEADLINE, MISSING_LIMITS, MISSING_PREVENTION, MISSING_RESOURCES, MISSING_QUESTION, MISSING_CHECK, MISSING_HISTORY,
    MISSING_ESCALATION, MISSING_CLOSING;

    /** The finding that a wanted element is not there. */
    public static FindingKind missing(Element element) {
        return valueOf("MISSING_" + element.name());
    }

    /** Whether it says that something is not there. */
    public boolean missing() {
        return name().startsWith("MISSING_");
    }
}
