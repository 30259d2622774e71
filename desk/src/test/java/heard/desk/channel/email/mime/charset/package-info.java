/** Tests of reading bytes as text. */
@NullMarked
package heard.desk.channel.email.mime.charset;

import org.jspecify.annotations.NullMarked;
