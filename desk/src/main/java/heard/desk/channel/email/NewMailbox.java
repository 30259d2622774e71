package heard.desk.channel.email;

import java.time.Instant;

import heard.desk.channel.email.consent.Provider;
import org.jspecify.annotations.Nullable;

/**
 * A mailbox about to be made.
 *
 * @param passwords what was typed; null where nothing was
 * @param provider  where it signs in instead of by password; null where it does not
 * @param since     mail that arrived before is left where it is; null reads everything
 */
public record NewMailbox(MailboxSettings settings, Credentials.@Nullable Passwords passwords, @Nullable Provider provider,
        @Nullable Instant since) {}
