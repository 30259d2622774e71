/**
 * The pages of calendars and deadlines: settings whose effect is shown before they hold, and why a deadline is what it is.
 * It owns forms and their answers; what is allowed is decided here from the reader's rights, what follows by the types it calls.
 */
@NullMarked
package heard.desk.calendar.web;

import org.jspecify.annotations.NullMarked;
