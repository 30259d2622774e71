package heard.desk.promise;

import java.time.Instant;

import heard.desk.conversation.ListRow;

/**
 * A conversation whose customer has heard nothing for long.
 *
 * @param said     when something was said last
 * @param assignee the name of who answers; empty where nobody does
 */
public record SilentLine(ListRow of, Instant said, String assignee) {}
