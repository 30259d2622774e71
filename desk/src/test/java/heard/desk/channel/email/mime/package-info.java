/** Tests of the MIME door. */
@NullMarked
package heard.desk.channel.email.mime;

import org.jspecify.annotations.NullMarked;
