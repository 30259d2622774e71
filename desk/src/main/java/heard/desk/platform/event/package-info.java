/**
 * The one log of what happened. A feature appends to it within the transaction that made the thing true; listeners and
 * browsers read it by position, so that nothing told is lost, and may see an event twice.
 */
@NullMarked
package heard.desk.platform.event;

import org.jspecify.annotations.NullMarked;
