package heard.desk.platform.event;

import java.util.Optional;

/**
 * A place in the log: the transaction that wrote an event, then the event's number. Transactions become readable in this
 * order only, so a reader that has passed a position has missed nothing before it.
 */
public record Position(long transaction, long event) implements Comparable<Position> {
    public static final Position START = new Position(0, 0);

    /** Reads what {@link #toString} wrote, as a browser hands it back in Last-Event-ID; empty where it is no position. */
    public static Optional<Position> parse(String text) {
        int dash = text.indexOf('-');
        if (dash < 1 || text.length() > 41)
            return Optional.empty();
        try {
            return Optional.of(new Position(Long.parseLong(text, 0, dash, 10), Long.parseLong(text, dash + 1, text.length(), 10)));
        } catch (NumberFormatException notAPosition) {
            return Optional.empty();
        }
    }

    @Override
    public int compareTo(Position other) {
        int byTransaction = Long.compare(transaction, other.transaction);
        return byTransaction != 0 ? byTransaction : Long.compare(event, other.event);
    }

    @Override
    public String toString() {
        return transaction + "-" + event;
    }
}
