package heard.engine.promise;

import org.jspecify.annotations.Nullable;

/** What a time expression names, gathered while it is read. */
final class When {
    /** Days from the day of sending. */
    @Nullable
    Integer day;
    @Nullable
    Integer weekday;
    /** Zero where no year is named. */
    int year;
    @Nullable
    Integer month;
    @Nullable
    Integer dayOfMonth;
    @Nullable
    Integer week;
    @Nullable
    Integer months;
    /** The end of something: 0 of what is named beside it, 1 the day, 2 the week, 3 the month, 4 the year. */
    @Nullable
    Integer closing;
    @Nullable
    Clock clock;
    /** The hour at which a named part of the day is over, 0 for the end of business. */
    @Nullable
    Integer part;
    @Nullable
    Length length;
    boolean before;
    boolean inclusive;
    boolean next;
    boolean since;
    /** Begins then, rather than ends: "from noon". */
    boolean from;
    /** In the small hours, where today's are those that follow. */
    boolean night;
    /** Weeks after the day that is named: "Wednesday week". */
    int weeksLater;
    /** Days after the day of the promise before: "that same day", "the day after". */
    @Nullable
    Integer sameDay;
    Start start = Start.SENDING;

    /** From what a length of time is counted. */
    enum Start {
        SENDING, CUSTOMERS_STEP, EVENT
    }

    /** An hour of the day in minutes; {@code open} where it may be before or after noon. */
    record Clock(int minutes, boolean open) {}

    /** A length of time; without a count it is left open. */
    record Length(@Nullable Integer count, Unit unit) {}

    boolean namesDay() {
        return day != null || weekday != null || dayOfMonth != null || month != null || week != null || months != null || closing != null
                || sameDay != null;
    }

    /** Whether it names a day and no hour. */
    boolean dayOnly() {
        return namesDay() && clock == null && length == null;
    }

    /** Whether it names an hour and no day. */
    boolean hourOnly() {
        return !namesDay() && clock != null && length == null;
    }

    /** Takes the day from a time that was named before in the same sentence. */
    void inherit(When earlier) {
        day = earlier.day;
        weekday = earlier.weekday;
        year = earlier.year;
        month = earlier.month;
        dayOfMonth = earlier.dayOfMonth;
        week = earlier.week;
        months = earlier.months;
        weeksLater = earlier.weeksLater;
        sameDay = earlier.sameDay;
        next = earlier.next;
    }

    boolean open() {
        return length != null && length.count() == null;
    }

    /** Whether it looks ahead by itself, so that a present or a bare noun beside it is a promise. */
    boolean ahead() {
        return !since && !open();
    }
}
