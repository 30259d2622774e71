/** Tests of the channel of mail, against a real PostgreSQL, GreenMail, and servers that misbehave by script. */
@NullMarked
package heard.desk.channel.email;

import org.jspecify.annotations.NullMarked;
