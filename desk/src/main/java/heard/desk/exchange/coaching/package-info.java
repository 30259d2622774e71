/**
 * Coaching for other desks: reviews and readings over HTTP for programs with a token of their own right, and the script that
 * puts them under any text field. It owns its limits and who may call from a browser; of the texts nothing is kept or logged.
 */
@NullMarked
package heard.desk.exchange.coaching;

import org.jspecify.annotations.NullMarked;
