/**
 * The HTML of mails: made harmless by an allow-list (OWASP), and read as plain text (jsoup).
 * It must never know what a mail is, and never opens an address.
 */
@NullMarked
package heard.desk.channel.email.mime.html;

import org.jspecify.annotations.NullMarked;
