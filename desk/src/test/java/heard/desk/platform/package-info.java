/** Tests of what every feature stands on. */
@NullMarked
package heard.desk.platform;

import org.jspecify.annotations.NullMarked;
