package heard.engine.promise;

import java.util.Locale;

/** A unit in which a length of time is counted. */
enum Unit {
    MINUTE(0), HOUR(1), DAY(2), WORKDAY(3), FULL_DAY(4), WEEK(5), MONTH(6), WORKHOUR(7);

    private final int value;

    Unit(int value) {
        this.value = value;
    }

    /** As the value of a mark. */
    int value() {
        return value;
    }

    static Unit named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    static Unit of(int value) {
        for (Unit unit : values()) {
            if (unit.value == value) {
                return unit;
            }
        }
        throw new IllegalArgumentException("No unit has the value " + value);
    }
}
