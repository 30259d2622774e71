package heard.engine.promise;

/** The small words before a part of a time. */
final class Lead {
    int count;
    boolean before;
    boolean by;
    boolean within;
    boolean after;
    boolean from;
    boolean at;
    boolean about;
    boolean since;
    boolean next;
    /** A comma stands among them. */
    boolean comma;

    void add(Cue cue) {
        before |= cue == Cue.BEFORE;
        by |= cue == Cue.BY;
        within |= cue == Cue.WITHIN;
        after |= cue == Cue.AFTER;
        from |= cue == Cue.FROM;
        at |= cue == Cue.AT;
        about |= cue == Cue.ABOUT;
        since |= cue == Cue.SINCE;
        next |= cue == Cue.NEXT;
    }

    /** Only where the small words belong to the day do they say whether it is included. */
    void into(When when) {
        boolean dayOnly = when.namesDay() && when.clock == null;
        when.before |= before && dayOnly;
        when.inclusive |= by;
        when.next |= next;
        when.since |= since;
        when.from |= from;
    }
}
