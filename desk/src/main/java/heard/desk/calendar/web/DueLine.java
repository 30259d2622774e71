package heard.desk.calendar.web;

import heard.desk.calendar.clock.DueClocks;
import heard.desk.conversation.ListRow;

/**
 * A deadline to keep, as the page of deadlines shows it.
 *
 * @param assignee the name of who answers; empty where nobody does
 */
public record DueLine(ListRow of, DueClocks.Due due, String assignee) {}
