package heard.desk.channel.email.consent;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

import heard.desk.identity.Access;
import heard.desk.identity.Audit;
import heard.desk.platform.DeskSettings;
import heard.desk.platform.secret.SecretBox;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The desk's registrations at Google and Microsoft. They belong to administrators; a secret goes in and never comes out to a page. */
@Component
public final class Providers {
    /** Where providers send administrators back to. */
    public static final String CALLBACK = "/settings/mail-providers/callback";

    private final ProviderStore store;
    private final SecretBox box;
    private final Audit audit;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final ObjectProvider<DeskSettings> settings;

    Providers(ProviderStore store, SecretBox box, Desk desk, ObjectProvider<DeskSettings> settings) {
        this.store = store;
        this.box = box;
        this.audit = desk.audit();
        this.transactions = desk.transactions();
        this.clock = desk.clock();
        this.settings = settings;
    }

    /** What registrations touch beyond themselves. */
    @Component("mailProvidersDesk")
    record Desk(Audit audit, TransactionTemplate transactions, Clock clock) {}

    /** Empty where there is none, or where its secret cannot be opened with the key of this desk. */
    public Optional<ProviderApp> find(Provider provider) {
        return store.find(provider).flatMap(row -> box.open(purpose(provider), row.sealedSecret())
                .map(secret -> new ProviderApp(provider, row.clientId(), new String(secret, StandardCharsets.UTF_8), row.secretUntil(),
                        row.tenant(), row.endpoints())));
    }

    public void put(Access access, ProviderApp app) {
        access.requireAdministrator();
        byte[] sealed = box.seal(purpose(app.provider()), app.secret().getBytes(StandardCharsets.UTF_8));
        transactions.executeWithoutResult(status -> {
            store.put(app, sealed, clock.instant());
            audit.record(access, "mail-provider.changed", app.provider().code(),
                    Map.of("provider", app.provider().shown(), "tenant", app.tenant(), "host", app.endpoints().token().getHost()));
        });
    }

    /** The address that an administrator enters at the provider, to the letter. */
    public URI redirect() {
        String desk = settings.getObject().publicUrl().toString();
        return URI.create((desk.endsWith("/") ? desk.substring(0, desk.length() - 1) : desk) + CALLBACK);
    }

    private static String purpose(Provider provider) {
        return "mail-provider " + provider.code();
    }
}
