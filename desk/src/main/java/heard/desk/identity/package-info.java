/**
 * Who works here and what they may see and do: agents, teams, roles, sign-in, signed-in browsers, API tokens, the audit.
 * It owns the one policy of rights ({@link heard.desk.identity.Access}) and the frame of every page.
 * It must never know what a conversation or a customer is.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "platform")
package heard.desk.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
