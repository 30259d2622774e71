/**
 * Rounds of killing the desk and its database while mail comes in and goes out, and the reckoning afterwards.
 * Everything here looks at the desk from outside: a child process, its API, its database, and mailboxes that outlive it.
 */
@NullMarked
package heard.desk.faults;

import org.jspecify.annotations.NullMarked;
