/**
 * Who is this? What the desk knows of a person, beside the conversation: how they like to be dealt with, what they told already,
 * how earlier matters went (in one line each, made without a model), whether they may leave and why; and the summary with which a
 * conversation is handed over. It owns the notes of handovers. All else it works out from what others keep, each time it is shown.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "identity", "customer", "conversation", "coach", "promise"})
package heard.desk.card;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
