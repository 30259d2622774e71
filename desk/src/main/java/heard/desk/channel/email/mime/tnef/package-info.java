/**
 * Outlook's own wrapping: winmail.dat (TNEF), compressed RTF and RTF as text, read only as far as a desk needs: text and files.
 * Every length in these formats is a claim of the sender and is checked. It must never know what a mail is.
 */
@NullMarked
package heard.desk.channel.email.mime.tnef;

import org.jspecify.annotations.NullMarked;
