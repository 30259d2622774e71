/** Tests of the pages of tags, fields and lists. */
@NullMarked
package heard.desk.conversation.settings;

import org.jspecify.annotations.NullMarked;
