package heard.desk.channel.email.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import heard.desk.channel.email.consent.Provider;
import heard.desk.channel.email.consent.ProviderApp;
import org.jspecify.annotations.Nullable;

/** The form of a registration at a provider as typed, but for the secret, which it never gives back to a page. */
public final class ProviderForm {
    private final Provider provider;
    private final Map<String, String> typed;

    private ProviderForm(Provider provider, Map<String, String> typed) {
        this.provider = provider;
        this.typed = Map.copyOf(typed);
    }

    static ProviderForm read(Provider provider, Map<String, String> typed) {
        return new ProviderForm(provider, typed);
    }

    static ProviderForm of(Provider provider, @Nullable ProviderApp stored) {
        var fields = new LinkedHashMap<String, String>();
        if (provider.hasTenants())
            fields.put("tenant", stored == null ? Provider.ANY_TENANT : stored.tenant());
        if (stored != null) {
            fields.put("client", stored.clientId());
            fields.put("until", stored.secretUntil() == null ? "" : stored.secretUntil().toString());
            putUnlessKnown(fields, "authorization", stored.endpoints().authorization(), provider.authorization(stored.tenant()));
            putUnlessKnown(fields, "token", stored.endpoints().token(), provider.token(stored.tenant()));
        }
        return new ProviderForm(provider, fields);
    }

    private static void putUnlessKnown(Map<String, String> fields, String field, URI address, URI known) {
        if (!address.equals(known))
            fields.put(field, address.toString());
    }

    /** What stands in a field; of the secret, nothing. */
    public String value(String field) {
        return field.equals("secret") ? "" : typed.getOrDefault(field, "");
    }

    private String text(String field) {
        return typed.getOrDefault(field, "").strip();
    }

    /** Which fields cannot be as they are, and the key of the message that says why. */
    Map<String, String> wrong(@Nullable ProviderApp stored) {
        var wrong = new LinkedHashMap<String, String>();
        if (text("client").isEmpty() || text("client").length() > ProviderApp.MOST_TEXT)
            wrong.put("client", "providers.client.wrong");
        if ((text("secret").isEmpty() && stored == null) || text("secret").length() > ProviderApp.MOST_TEXT)
            wrong.put("secret", "providers.secret.wrong");
        if (provider.hasTenants() && !ProviderApp.isTenant(text("tenant")))
            wrong.put("tenant", "providers.tenant.wrong");
        if (!text("until").isEmpty() && until().isEmpty())
            wrong.put("until", "providers.until.wrong");
        if (!wrong.containsKey("tenant")) {
            if (address("authorization", provider.authorization(text("tenant"))).isEmpty())
                wrong.put("authorization", "providers.endpoint.wrong");
            if (address("token", provider.token(text("tenant"))).isEmpty())
                wrong.put("token", "providers.endpoint.wrong");
        }
        return wrong;
    }

    private Optional<LocalDate> until() {
        try {
            return text("until").isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text("until")));
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }

    /** The address typed, or the known one where nothing was; empty where secrets should not go there. */
    private Optional<URI> address(String field, URI known) {
        if (text(field).isEmpty())
            return Optional.of(known);
        try {
            return Optional.of(new URI(text(field))).filter(ProviderApp.Endpoints::trustworthy);
        } catch (URISyntaxException noAddress) {
            return Optional.empty();
        }
    }

    /** Only after {@link #wrong} has found nothing; an empty secret is the stored one. */
    ProviderApp app(@Nullable ProviderApp stored) {
        String tenant = provider.hasTenants() ? text("tenant") : "";
        String secret = text("secret").isEmpty() && stored != null ? stored.secret() : text("secret");
        var endpoints = new ProviderApp.Endpoints(address("authorization", provider.authorization(tenant)).orElseThrow(),
                address("token", provider.token(tenant)).orElseThrow());
        return new ProviderApp(provider, text("client"), secret, until().orElse(null), tenant, endpoints);
    }

    @Override
    public String toString() {
        return "ProviderForm";
    }
}
