/**
 * The ledger of promises: what was promised to customers, in sent answers or by hand, by when, and what became of it. It reminds
 * before a promise is due, tells the lead after, and offers the words that say so when one cannot be kept. It owns promises and what
 * agents say of those they are about to make. It sends nothing to customers: whatever it drafts is an agent's answer.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "identity", "customer", "conversation", "calendar", "calendar :: clock", "coach",
        "channel :: email"})
package heard.desk.promise;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
