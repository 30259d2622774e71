/** Tests of the pages of mailboxes. */
@NullMarked
package heard.desk.channel.email.settings;

import org.jspecify.annotations.NullMarked;
