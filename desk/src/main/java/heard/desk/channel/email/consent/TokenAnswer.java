package heard.desk.channel.email.consent;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/** What a provider's token address said. */
public sealed interface TokenAnswer {
    /**
     * Tokens.
     *
     * @param refresh the new refresh token, where the provider hands out another one
     * @param scope   what was agreed to, separated by spaces; "" where it is what was asked for
     */
    record Granted(String access, @Nullable String refresh, Duration lasts, String scope) implements TokenAnswer {
        @Override
        public String toString() {
            return "granted";
        }
    }

    /**
     * No, and asking again in the same way does not help.
     *
     * @param error the code of RFC 6749, section 5.2
     */
    record Refused(String error, String words) implements TokenAnswer {}

    /** Nothing that could be understood; later it may be otherwise. */
    record Unreachable(String words) implements TokenAnswer {}
}
