/**
 * The MIME door: raw RFC 5322 bytes become one plain value, {@link heard.desk.channel.email.mime.ParsedMail}.
 * It owns every way a mail can be broken and says how each was read ({@link heard.desk.channel.email.mime.MailFlaw}).
 * It never throws, never loses text, keeps to {@link heard.desk.channel.email.mime.MailLimits} and must never know
 * a mailbox, a database, a conversation, the network or a clock.
 */
@NullMarked
@NamedInterface("mime")
package heard.desk.channel.email.mime;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
