/** Tests of live updates. */
@NullMarked
package heard.desk.platform.live;

import org.jspecify.annotations.NullMarked;
