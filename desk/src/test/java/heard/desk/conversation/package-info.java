/** Tests of conversations. */
@NullMarked
package heard.desk.conversation;

import org.jspecify.annotations.NullMarked;
