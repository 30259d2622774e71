/**
 * The consent of a mail provider by OAuth2: the desk's registrations at Google and Microsoft, the addresses to send an
 * administrator to, and the exchange and renewal of tokens over HTTP. Together with the mail servers this is all of the network
 * that the channel of mail touches. It never knows a mailbox but by its key, and never logs what it exchanges.
 */
@NullMarked
package heard.desk.channel.email.consent;

import org.jspecify.annotations.NullMarked;
