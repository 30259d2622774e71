/**
 * The pages on which an administrator sets the desk's mailboxes and tries their servers. It owns forms and their answers;
 * secrets go through it one way only: in.
 */
@NullMarked
package heard.desk.channel.email.settings;

import org.jspecify.annotations.NullMarked;
