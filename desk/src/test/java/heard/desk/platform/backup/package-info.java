/** Tests of backup and restore. */
@NullMarked
package heard.desk.platform.backup;

import org.jspecify.annotations.NullMarked;
