/**
 * After the solution: some days later the customer is asked whether it really helped, unless a sign says that this would annoy; and how
 * many matters were solved at the first contact, counted by matter and not by thread.
 * It owns questions with their answers, whom not to ask, and one row of contacts a conversation. It sends nothing itself.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "identity", "customer", "conversation", "calendar", "calendar :: clock", "coach"})
package heard.desk.followup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
