/**
 * Fills a desk with made-up data of any size, and measures the desk under it over HTTP and at the door of mail.
 * It owns the made-up company; what its rows look like in the database it leaves to the features, which compute them as in use.
 * It never knows more of a running desk than a browser and an operator do.
 */
@NullMarked
package heard.desk.load;

import org.jspecify.annotations.NullMarked;
