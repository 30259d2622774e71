/**
 * The command line of the desk: starting it, and the commands an operator runs beside it.
 * It reads options, calls one thing of a feature and says in words what came of it; it decides nothing itself.
 */
@NullMarked
package heard.desk.cli;

import org.jspecify.annotations.NullMarked;
