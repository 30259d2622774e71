/**
 * The demo company „Saulė“: conversations that a desk opens with on its first start, as if they had been lived through.
 * It exists in demo mode alone and writes only through what features offer to every importer. It never touches a desk that has
 * a conversation already, and no other feature knows of it.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "identity", "customer", "conversation", "calendar", "calendar :: clock",
        "channel :: email", "channel :: mime",
        "channel :: compose"})
package heard.desk.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
