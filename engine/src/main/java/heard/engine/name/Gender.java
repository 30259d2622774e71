package heard.engine.name;

/** Whether a name, a title or an adjective is said of a man or of a woman. */
enum Gender {
    MALE, FEMALE, UNKNOWN;

    /** Whether both are known and differ. */
    boolean clashes(Gender other) {
        return this != UNKNOWN && other != UNKNOWN && this != other;
    }

    Gender or(Gender other) {
        return this == UNKNOWN ? other : this;
    }

    /** What holds of one who is said to be both. */
    Gender and(Gender other) {
        return this == other ? this : UNKNOWN;
    }
}
