/**
 * The pages by which a desk shapes its conversations: tags, custom fields, saved lists. It owns forms and their answers;
 * what is allowed is decided by the types it calls, and what was changed stands in the audit.
 */
@NullMarked
package heard.desk.conversation.settings;

import org.jspecify.annotations.NullMarked;
