/** Tests of the people who work here, of the door and of its pages. */
@NullMarked
package heard.desk.identity;

import org.jspecify.annotations.NullMarked;
