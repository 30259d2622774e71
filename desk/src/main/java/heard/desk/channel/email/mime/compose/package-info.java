/**
 * The way out: a plain value becomes RFC 5322 bytes that are 7-bit safe, within 998 characters a line, and cannot be made to say more
 * than was meant (no header can be smuggled in through a name, a subject or an address).
 * It must never know a mailbox, a queue or a clock: identifiers and dates are given to it.
 */
@NullMarked
@NamedInterface("compose")
package heard.desk.channel.email.mime.compose;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
