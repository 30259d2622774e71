/**
 * People who write to the desk: who they are, by which addresses and numbers we know them, what is noted of them.
 * It never knows what they wrote about; conversations point here, not the other way.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "identity"})
package heard.desk.customer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
