/**
 * The second way: tells administrators by mail, and whoever else they name by mail or over HTTP, that something does not work,
 * that it works again, and once a day that it still does not. It owns whom to tell and what was told; what an alarm is about
 * belongs to the part of the desk that raises it.
 */
@NullMarked
package heard.desk.channel.email.alarm;

import org.jspecify.annotations.NullMarked;
