/**
 * Finds conversations by words, in three languages, mistyped too, within what the reader may see.
 * It owns the index, which it writes from the log of events, a moment after the fact; the texts stay with their owners.
 * It never decides about rights: it takes the reader's teams, and the rows of its answers come from the lists.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "identity", "customer", "conversation"})
package heard.desk.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
