/**
 * Commitments in a draft and by when they are due, resolved from the sending time, the desk's zone and its calendar. It knows time
 * expressions and who speaks, and nothing of findings, channels or scores.
 */
@NullMarked
package heard.engine.promise;

import org.jspecify.annotations.NullMarked;
