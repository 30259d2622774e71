/**
 * The channel of mail: mailboxes with their servers and secrets, reading them without a trace, deciding what a mail belongs to,
 * and carrying answers out. It owns how far each mailbox was read and under which names each mail is known.
 * What a mail says is read by its part {@code mime}; what becomes of a conversation is decided there, not here.
 */
@NullMarked
@NamedInterface("email")
package heard.desk.channel.email;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
