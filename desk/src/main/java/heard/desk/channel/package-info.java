/**
 * The ways by which messages come and go; each sub-package is one of them and knows no other. A module that lies in another
 * cannot be used from outside, so all channels are one, and each exposes its API by name. Nothing stands here itself.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "identity", "customer", "conversation"})
package heard.desk.channel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
