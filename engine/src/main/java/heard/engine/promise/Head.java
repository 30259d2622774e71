package heard.engine.promise;

/** How much a part of a sentence promises by its words. */
enum Head {
    /** Nothing. */
    NONE,
    /** Only with a time that looks ahead: a present. */
    NOW,
    /** Only with a time, be it vague: a noun, an arrangement. */
    WITH_TIME,
    /** With any time, even a vague one: others will do something. */
    WITH_ANY_TIME,
    /** By itself: others will do what they owe. */
    SURE,
    /** By itself: I or we will. */
    OURS;

    boolean atLeast(Head other) {
        return compareTo(other) >= 0;
    }
}
