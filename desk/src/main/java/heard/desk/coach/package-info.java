/**
 * Joins the engine to the desk: what a message says and how its writer feels, and what an answer has, lacks and should avoid
 * before it is sent. It owns readings with their corrections, and what agents made of the advice.
 * All it says is advice. It never stands between a customer and an agent: without it every page and every message is there.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "identity", "customer", "conversation", "calendar", "calendar :: clock"})
package heard.desk.coach;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
