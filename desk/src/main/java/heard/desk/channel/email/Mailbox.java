package heard.desk.channel.email;

import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/**
 * A mailbox of the desk: what was set of it, and how it fares.
 *
 * @param readSince mail that arrived before is left where it is; null where everything is read
 */
public record Mailbox(MailboxId id, MailboxSettings settings, Health health, Instant addedAt, @Nullable Instant readSince, int version) {
    /**
     * How a mailbox fares.
     *
     * @param checkedAt   when its server was last asked with success
     * @param lastMailAt  when the last mail arrived
     * @param reading     why it cannot be read just now
     * @param sending     why nothing leaves by it just now
     * @param silentSince since when the alarm "no mail since …" stands
     * @param count       the last comparison of server and desk
     */
    public record Health(@Nullable Instant checkedAt, @Nullable Instant lastMailAt, @Nullable Lasting reading,
            @Nullable Lasting sending, @Nullable Instant silentSince, @Nullable Count count) {}

    /** Trouble, and since when. */
    public record Lasting(Trouble trouble, Instant since) {}

    /** What the server holds and what the desk has taken of it. */
    public record Count(Instant at, int onServer, int missing) {}

    /** All addresses whose mail is for this mailbox. */
    public Set<String> addresses() {
        Set<String> all = new TreeSet<>(settings.aliases());
        all.add(settings.address());
        return all;
    }
}
