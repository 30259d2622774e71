package heard.desk.channel.email.consent;

import java.net.URI;
import java.time.LocalDate;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * The desk's own registration at a provider.
 *
 * @param tenant      of Microsoft the organisation: its id, {@code organizations} or {@code common}; of others ""
 * @param secretUntil the last day on which the secret holds, where that was told
 */
public record ProviderApp(Provider provider, String clientId, String secret, @Nullable LocalDate secretUntil, String tenant,
        Endpoints endpoints) {
    public static final int MOST_TEXT = 300;

    /** Where an administrator is sent to, and where tokens are fetched. */
    public record Endpoints(URI authorization, URI token) {
        public static final int MOST_ADDRESS = 500;

        public Endpoints {
            if (!trustworthy(authorization) || !trustworthy(token))
                throw new IllegalArgumentException("A provider is asked over https only");
        }

        public static Endpoints known(Provider provider, String tenant) {
            return new Endpoints(provider.authorization(tenant), provider.token(tenant));
        }

        /** Secrets travel over https; without it only within this machine. */
        public static boolean trustworthy(URI address) {
            String host = address.getHost();
            if (host == null || address.getUserInfo() != null || address.getFragment() != null
                    || address.toString().length() > MOST_ADDRESS)
                return false;
            return "https".equals(address.getScheme()) || ("http".equals(address.getScheme()) && thisMachine(host));
        }

        private static boolean thisMachine(String host) {
            return Set.of("localhost", "127.0.0.1", "[::1]").contains(host);
        }
    }

    public ProviderApp {
        clientId = clientId.strip();
        secret = secret.strip();
        tenant = tenant.strip();
        if (clientId.isEmpty() || clientId.length() > MOST_TEXT || secret.isEmpty() || secret.length() > MOST_TEXT)
            throw new IllegalArgumentException("A registration has an id and a secret of 1 to 300 characters");
    }

    /** A tenant is a part of an address: a name, a domain or an id. */
    public static boolean isTenant(String text) {
        return text.matches("[A-Za-z0-9][A-Za-z0-9.-]{0,99}");
    }

    @Override
    public String toString() {
        return "registration at " + provider;
    }
}
