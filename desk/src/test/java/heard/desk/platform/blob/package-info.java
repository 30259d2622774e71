/** Tests of the keeping of contents. */
@NullMarked
package heard.desk.platform.blob;

import org.jspecify.annotations.NullMarked;
