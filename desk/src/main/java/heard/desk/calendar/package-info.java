/**
 * Business time as one pure function: a zone, a week, holidays and exceptions say when the desk works, and deadlines follow from it.
 * The calendar itself knows no feature.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "identity", "customer", "conversation", "channel :: email"})
package heard.desk.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
