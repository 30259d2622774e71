/**
 * The doors for programs: the REST API of the desk, and what goes with it. Each address does what a page does, through the same
 * features and under the same policy of rights; nothing is decided here that a page would decide otherwise.
 * What its documents promise ({@code openapi.yaml}, docs/guide/api.md) is proven by its tests.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "identity", "customer", "conversation", "coach", "search"})
package heard.desk.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
