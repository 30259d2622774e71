package heard.desk.channel.email;

import java.net.URI;
import java.util.Optional;

import heard.desk.channel.email.consent.Provider;
import heard.desk.channel.email.consent.ProviderApp;
import heard.desk.channel.email.consent.Providers;
import heard.desk.identity.Access;
import org.springframework.stereotype.Component;

/** The desk's registrations at providers, and what a new one means to the mailboxes that sign in there: they try again at once. */
@Component
public final class Registrations {
    private final Providers providers;
    private final Grants grants;

    Registrations(Providers providers, Grants grants) {
        this.providers = providers;
        this.grants = grants;
    }

    public Optional<ProviderApp> find(Provider provider) {
        return providers.find(provider);
    }

    /** The address that an administrator enters at the provider, to the letter. */
    public URI redirect() {
        return providers.redirect();
    }

    public void put(Access access, ProviderApp app) {
        providers.put(access, app);
        grants.tryNow(app.provider());
    }
}
