/**
 * Conversations with their threads, messages, history, drafts and deliveries: what was said, where it stands, whose it is.
 * Each change is one transaction that also writes the conversation's history and tells the event log.
 * It never knows how a channel carries a message; channels hand messages in and take deliveries out.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "identity", "customer"})
package heard.desk.conversation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
