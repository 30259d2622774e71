/** Tests of the door's pure decisions. */
@NullMarked
package heard.desk.identity.door;

import org.jspecify.annotations.NullMarked;
