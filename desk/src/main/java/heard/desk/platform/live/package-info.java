/**
 * Carries events from the log to open browsers, in order, each once a browser, and again from the last one seen after a
 * break. It knows events and scopes, not what they mean.
 */
@NullMarked
package heard.desk.platform.live;

import org.jspecify.annotations.NullMarked;
