/**
 * Where a person's new words end: quoted history, signatures and forwarded mails as the common programs write them
 * in English, Russian, Lithuanian, German and Japanese. Works on text alone and must never know how the mail was packed.
 */
@NullMarked
package heard.desk.channel.email.mime.quote;

import org.jspecify.annotations.NullMarked;
