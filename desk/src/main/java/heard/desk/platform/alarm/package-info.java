/**
 * What an administrator must learn of although nobody looks: a part of the desk says which alarms stand just now, and somebody
 * who can send tells people. It knows neither what an alarm is about nor how it is sent.
 */
@NullMarked
package heard.desk.platform.alarm;

import org.jspecify.annotations.NullMarked;
