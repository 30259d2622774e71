package heard.desk.channel.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;

import heard.desk.SettableClock;
import heard.desk.channel.email.consent.FakeProvider;
import heard.desk.channel.email.consent.Provider;
import heard.desk.channel.email.consent.Providers;
import heard.desk.identity.Access;
import heard.desk.identity.AgentId;
import heard.desk.platform.HealthState;
import heard.desk.platform.Ids;
import heard.desk.platform.database.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tokens are renewed early, once for all processes, and what a provider refuses is told and tried again later. */
class GrantsStoreTest {
    private static final TestDatabase database = TestDatabase.migrated();
    private static final Instant START = Instant.parse("2026-11-25T10:00:00Z");

    private final SettableClock clock = new SettableClock(START);
    private final FakeProvider provider = new FakeProvider();
    private final MailDesk desk = new MailDesk(database.dataSource(), clock, address -> false);
    private final Grants grants = desk.bean(Grants.class);
    private Mailbox mailbox = desk.mailbox(desk.settings("signed@example.org", 143, 25));

    @BeforeEach
    void signIn() {
        desk.bean(Providers.class).put(administrator(), provider.app(Provider.MICROSOFT));
        provider.rotate();
        assertThat(provider.app(Provider.MICROSOFT).toString()).doesNotContain(FakeProvider.SECRET);
        grants.choose(mailbox.id(), Provider.MICROSOFT);
        provider.acceptRefresh("refresh-0");
        grants.grant(mailbox.id(), new Credentials.Tokens("access-0", "refresh-0"), START.plus(Duration.ofHours(1)));
    }

    private Access administrator() {
        var id = new AgentId(Ids.next());
        desk.jdbc.sql("""
            insert into agent (id, email, name, language, time_zone, password_hash, created_at)
            values (:id, :email, 'Admin', 'en', 'UTC', '', now())
            """).param("id", id.value()).param("email", id.value() + "@example.org").update();
        return Access.of(id, Map.of()).asAdministrator();
    }

    @AfterEach
    void stop() {
        desk.clear();
        desk.close();
        provider.close();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    private String access() throws MailTrouble {
        return grants.tokens(mailbox.id()).orElseThrow().access();
    }

    private Grant grant() {
        return grants.of(mailbox.id()).orElseThrow();
    }

    @Test
    void aTokenIsUsedUntilSomeMinutesBeforeItsEndAndThenRenewed() throws MailTrouble {
        clock.set(START.plus(Duration.ofMinutes(54)));
        assertThat(access()).isEqualTo("access-0");
        assertThat(provider.renewals()).isZero();
        clock.set(START.plus(Duration.ofMinutes(55)));
        assertThat(access()).isEqualTo("access-1");
        assertThat(access()).isEqualTo("access-1");
        assertThat(provider.renewals()).isEqualTo(1);
        assertThat(grant().until()).isEqualTo(START.plus(Duration.ofMinutes(115)));
    }

    @Test
    void aRefreshTokenThatRotatesReplacesTheOldOne() throws MailTrouble {
        for (int hour = 1; hour <= 3; hour++) {
            clock.set(START.plus(Duration.ofHours(hour)));
            assertThat(access()).isEqualTo("access-" + hour);
        }
        assertThat(provider.asked().stream().map(form -> form.get("refresh_token"))).containsExactly("refresh-0", "refresh-1", "refresh-2");
    }

    @Test
    void ofTwoProcessesOneRenewsAndTheOtherTakesWhatItGot() throws Exception {
        try (MailDesk other = new MailDesk(database.dataSource(), clock, address -> false)) {
            clock.set(START.plus(Duration.ofMinutes(58)));
            var release = new CountDownLatch(1);
            CountDownLatch arrived = provider.hold(release);
            List<String> got = Collections.synchronizedList(new ArrayList<>());
            List<Thread> threads = new ArrayList<>();
            for (Grants each : List.of(grants, other.bean(Grants.class), other.bean(Grants.class), grants))
                threads.add(Thread.ofVirtual().start(() -> got.add(tokens(each))));
            arrived.await();
            MailDesk.await("others at the lock", () -> waiting() >= 1);
            release.countDown();
            for (Thread thread : threads)
                thread.join();
            assertThat(got).hasSize(4).containsOnly("access-1");
            assertThat(provider.renewals()).isEqualTo(1);
        }
    }

    private String tokens(Grants of) {
        try {
            return of.tokens(mailbox.id()).orElseThrow().access();
        } catch (MailTrouble trouble) {
            return trouble.trouble().kind().code();
        }
    }

    private long waiting() {
        return desk.count("select count(*) from pg_stat_activity where wait_event_type = 'Lock' and query like '%mail_grant%'");
    }

    @Test
    void aConsentThatWasTakenBackIsToldAtOnceAndTriedAgainWithGrowingPauses() throws MailTrouble {
        provider.refuse("invalid_grant");
        clock.set(START.plus(Duration.ofMinutes(56)));
        assertThat(access()).as("the old token still holds").isEqualTo("access-0");
        assertThat(grant().needsSignIn()).isTrue();
        assertThat(Objects.requireNonNull(grant().problem()).trouble().words()).contains("invalid_grant", "As the test wants it.");
        clock.set(START.plus(Duration.ofMinutes(60)));
        assertThatThrownBy(this::access).isInstanceOfSatisfying(MailTrouble.class,
                trouble -> assertThat(trouble.trouble().kind()).isEqualTo(Trouble.Kind.CONSENT));
        for (int minute = 61; minute <= 240; minute++) {
            clock.set(START.plus(Duration.ofMinutes(minute)));
            assertThatThrownBy(this::access).isInstanceOf(MailTrouble.class);
        }
        assertThat(provider.renewals()).as("growing pauses").isBetween(6L, 10L);
        assertThat(desk.bean(MailboxHealth.class).state()).isEqualTo(HealthState.DOWN);
        provider.refuse(null);
        clock.set(START.plus(Duration.ofHours(6)));
        assertThat(access()).isEqualTo("access-1");
        assertThat(grant().problem()).isNull();
        assertThat(grant().failures()).isZero();
    }

    @Test
    void aProviderThatIsAwayOrWrongAboutUsIsNoLostConsent() throws MailTrouble {
        clock.set(START.plus(Duration.ofHours(1)));
        provider.answerWith(503);
        assertThatThrownBy(this::access).isInstanceOfSatisfying(MailTrouble.class,
                trouble -> assertThat(trouble.trouble()).isEqualTo(new Trouble(Trouble.Kind.PROVIDER, "HTTP 503")));
        assertThat(grant().needsSignIn()).isFalse();
        provider.answerWith(200);
        provider.refuse("invalid_client");
        clock.set(START.plus(Duration.ofMinutes(61)));
        assertThatThrownBy(this::access).isInstanceOfSatisfying(MailTrouble.class,
                trouble -> assertThat(trouble.trouble().kind()).isEqualTo(Trouble.Kind.CLIENT));
        provider.refuse(null);
        desk.bean(Registrations.class).put(administrator(), provider.app(Provider.MICROSOFT));
        assertThat(access()).as("a new registration is tried at once").isEqualTo("access-1");
    }

    @Test
    void aGoodTokenThatAServerRefusesIsRenewedOnceAndNotAgainForAWhile() throws MailTrouble {
        assertThat(grants.renewRefused(mailbox.id(), "access-0")).isTrue();
        assertThat(access()).isEqualTo("access-1");
        assertThat(grants.renewRefused(mailbox.id(), "access-0")).as("another process was told of the old one").isTrue();
        assertThat(grants.renewRefused(mailbox.id(), "access-1")).isFalse();
        assertThat(provider.renewals()).isEqualTo(1);
        clock.set(START.plus(Grant.FORCED_PAUSE));
        assertThat(grants.renewRefused(mailbox.id(), "access-1")).isTrue();
        assertThat(provider.renewals()).isEqualTo(2);
    }

    @Test
    void tokensLieSealedInTheDatabaseAndBelongToOneMailbox() {
        byte[] lying = desk.jdbc.sql("select tokens from mail_grant").query(byte[].class).single();
        assertThat(new String(lying, StandardCharsets.ISO_8859_1)).doesNotContain("access-0", "refresh-0");
        byte[] secret = desk.jdbc.sql("select client_secret from mail_provider").query(byte[].class).single();
        assertThat(new String(secret, StandardCharsets.ISO_8859_1)).doesNotContain(FakeProvider.SECRET);
        Mailbox other = desk.mailbox(desk.settings("other@example.org", 143, 25));
        grants.choose(other.id(), Provider.MICROSOFT);
        desk.jdbc.sql("""
            update mail_grant set tokens = :tokens, access_until = now() + interval '1 year', granted_at = now() where mailbox_id = :id
            """).param("tokens", lying).param("id", other.id().value()).update();
        assertThatThrownBy(() -> grants.tokens(other.id())).isInstanceOfSatisfying(MailTrouble.class,
                trouble -> assertThat(trouble.trouble().kind()).isEqualTo(Trouble.Kind.SECRET_LOST));
    }

    @Test
    void dueTokensAreRenewedWithoutAnybodyNeedingThem() {
        clock.set(START.plus(Duration.ofMinutes(57)));
        grants.renewDue();
        grants.renewDue();
        assertThat(provider.renewals()).isEqualTo(1);
    }
}
