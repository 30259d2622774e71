package heard.desk.channel.email.consent;

import java.net.URI;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The desk's registrations at providers, their secrets sealed, in PostgreSQL. */
@Component
class ProviderStore {
    /** A registration as it lies in the database. */
    record Row(String clientId, byte[] sealedSecret, @Nullable LocalDate secretUntil, String tenant, ProviderApp.Endpoints endpoints) {}

    private final JdbcClient database;

    ProviderStore(JdbcClient database) {
        this.database = database;
    }

    Optional<Row> find(Provider provider) {
        return database.sql("""
            select client_id, client_secret, secret_until, tenant, authorization_url, token_url from mail_provider
            where provider = :provider
            """).param("provider", provider.code()).query(ProviderStore::row).optional();
    }

    void put(ProviderApp app, byte[] sealedSecret, Instant now) {
        database.sql("""
            insert into mail_provider (provider, client_id, client_secret, secret_until, tenant, authorization_url, token_url, changed_at)
            values (:provider, :client, :secret, :until, :tenant, :authorization, :token, :now)
            on conflict (provider) do update set client_id = excluded.client_id, client_secret = excluded.client_secret,
              secret_until = excluded.secret_until, tenant = excluded.tenant, authorization_url = excluded.authorization_url,
              token_url = excluded.token_url, changed_at = excluded.changed_at
            """).param("provider", app.provider().code()).param("client", app.clientId()).param("secret", sealedSecret)
                .param("until", app.secretUntil() == null ? null : Date.valueOf(app.secretUntil())).param("tenant", app.tenant())
                .param("authorization", app.endpoints().authorization().toString()).param("token", app.endpoints().token().toString())
                .param("now", Timestamp.from(now)).update();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(row.getString("client_id"), row.getBytes("client_secret"), row.getObject("secret_until", LocalDate.class),
                row.getString("tenant"), new ProviderApp.Endpoints(URI.create(row.getString("authorization_url")),
                        URI.create(row.getString("token_url"))));
    }
}
