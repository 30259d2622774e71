/**
 * Stories in a real browser against a whole desk: real database, real mail server, real HTTP. What a person would try is
 * tried here; what code alone can show is shown by the quicker tests.
 */
@NullMarked
package heard.desk.journey;

import org.jspecify.annotations.NullMarked;
