/** Tests of the way out. */
@NullMarked
package heard.desk.channel.email.mime.compose;

import org.jspecify.annotations.NullMarked;
