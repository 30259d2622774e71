/** Tests of the event log. */
@NullMarked
package heard.desk.platform.event;

import org.jspecify.annotations.NullMarked;
