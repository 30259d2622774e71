package heard.desk.platform.event;

import java.time.Instant;

/** An event with its place in the log. */
public record LoggedEvent(Position position, Instant at, Event event) {}
