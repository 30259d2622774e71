/**
 * Deadlines of conversations: policies say how long answers and solutions may take, and a pure function of a conversation's course
 * says when each is due and why. It owns one row a running clock, written from the event log, and what lists show of it.
 * It moves no conversation and answers nobody.
 */
@NullMarked
@NamedInterface("clock")
package heard.desk.calendar.clock;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
