/** Tests of what the desk says to people: complete in three languages, and right about numbers and times. */
@NullMarked
package heard.desk.platform.words;

import org.jspecify.annotations.NullMarked;
