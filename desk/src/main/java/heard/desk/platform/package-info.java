/**
 * What every feature stands on: ids, clock, error kinds, the log of events, blobs, words and pages.
 * It knows no feature and must never learn of one.
 */
@NullMarked
@ApplicationModule(type = ApplicationModule.Type.OPEN)
package heard.desk.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
