package heard.desk.channel.email;

import java.time.Instant;

/**
 * A mail as the server gave it.
 *
 * @param sizeBytes how large it is on the server
 * @param raw       its bytes; of an oversize mail only the beginning
 */
record FetchedMail(long uid, Instant arrivedAt, long sizeBytes, byte[] raw, boolean oversize) {}
