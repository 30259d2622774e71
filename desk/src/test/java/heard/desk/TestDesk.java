package heard.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import heard.desk.platform.DeskSettings;
import heard.desk.platform.DeskStart;
import heard.desk.platform.SettingsReader;
import heard.desk.platform.database.DatabaseAddress;
import heard.desk.platform.database.DeskDatabase;
import heard.desk.platform.database.TestDatabase;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.Lifecycle;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * The whole desk on a free port and a database of its own, as one test class needs it: a missing message fails, and the
 * clock stands where the test sets it. Keep it in a static field and close it after all tests.
 */
public final class TestDesk implements AutoCloseable {
    private static final int LEAST_ROUNDS = 4;
    private static final ApplicationContextInitializer<GenericApplicationContext> NOTHING_ELSE = context -> {};

    private final TestDatabase database;
    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-25T10:00:00Z"));
    private final ConfigurableApplicationContext application;

    private TestDesk(DeskSettings settings, ApplicationContextInitializer<GenericApplicationContext> parts) {
        this(settings, TestDatabase.migrated(), parts);
    }

    private TestDesk(DeskSettings settings, TestDatabase database, ApplicationContextInitializer<GenericApplicationContext> parts) {
        this.database = database;
        var desk = new DeskStart(settings).initializer(DeskDatabase.at(database.address()));
        ApplicationContextInitializer<GenericApplicationContext> time = context -> context.registerBean("testClock", SettableClock.class,
                () -> clock, definition -> definition.setPrimary(true));
        ApplicationContextInitializer<GenericApplicationContext> passwords = TestDesk::hashQuickly;
        application = new SpringApplicationBuilder(Desk.class).bannerMode(Banner.Mode.OFF)
                .initializers(desk, time, passwords, parts)
                .properties("heard.words.unknown=fail").run();
    }

    /** Hashing passwords takes long on purpose; nobody attacks a test. */
    private static void hashQuickly(GenericApplicationContext context) {
        context.registerBean("testPasswords", PasswordEncoder.class,
                () -> new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(LEAST_ROUNDS))),
                definition -> definition.setPrimary(true));
    }

    /** With the ready-made people of the demo. */
    public static TestDesk demo() {
        return new TestDesk(settings(DeskSettings.Mode.DEMO, "http://localhost:8080", List.of()), NOTHING_ELSE);
    }

    /** A demo in which this part stands for the desk's own of its type. */
    public static <T> TestDesk demoWith(Class<T> type, T part) {
        return new TestDesk(settings(DeskSettings.Mode.DEMO, "http://localhost:8080", List.of()),
                context -> context.registerBean("test" + type.getSimpleName(), type, () -> part,
                        definition -> definition.setPrimary(true)));
    }

    /** Empty, as an operator first meets it. */
    public static TestDesk production() {
        return new TestDesk(settings(DeskSettings.Mode.PRODUCTION, "http://localhost:8080", List.of()), NOTHING_ELSE);
    }

    /** A demo to which people come over TLS by a proxy in one of these networks. */
    public static TestDesk behindProxy(String publicUrl, List<String> proxies) {
        return new TestDesk(settings(DeskSettings.Mode.DEMO, publicUrl, proxies), NOTHING_ELSE);
    }

    /** A demo on a database that is there already, found as an operator names it. */
    public static TestDesk on(String databaseUrl) {
        var options = Map.of("home", home().toString(), "http-port", "0", "smtp-port", "0", "imap-port", "0", "public-url",
                "http://localhost:8080");
        DeskSettings settings = new SettingsReader(options, Map.of("DATABASE_URL", databaseUrl)).read();
        return new TestDesk(settings, TestDatabase.at(DatabaseAddress.parse(Objects.requireNonNull(settings.database().url()))),
                NOTHING_ELSE);
    }

    private static DeskSettings settings(DeskSettings.Mode mode, String publicUrl, List<String> proxies) {
        return new DeskSettings(home(), mode, "127.0.0.1", new DeskSettings.Ports(0, 0, 0), new DeskSettings.Database(null, 6),
                URI.create(publicUrl), proxies);
    }

    private static Path home() {
        try {
            return Files.createTempDirectory(Path.of("target"), "test-desk");
        } catch (IOException failure) {
            throw new UncheckedIOException("No folder for a test desk", failure);
        }
    }

    /** Somebody who has not signed in; each browser has cookies of its own. */
    public TestBrowser browser() {
        return new TestBrowser(URI.create("http://127.0.0.1:" + port()));
    }

    /** In the demo, one of {@code admin, lead, ruta, ivan, emma}, signed in. */
    public TestBrowser browserOf(String person) {
        TestBrowser browser = browser();
        browser.get("/login?as=" + person + "@demo.localhost").submit("form[method=post]");
        return browser;
    }

    private int port() {
        return Objects.requireNonNull(((ServletWebServerApplicationContext) application).getWebServer()).getPort();
    }

    public <T> T bean(Class<T> type) {
        return application.getBean(type);
    }

    public ConfigurableApplicationContext application() {
        return application;
    }

    /** From here on no mail comes in or leaves by itself: before the clock is moved past what waits in the outbox. */
    public void carriesNoMail() {
        application.getBean("mailTransport", Lifecycle.class).stop();
    }

    public TestDatabase database() {
        return database;
    }

    public SettableClock clock() {
        return clock;
    }

    @Override
    public void close() {
        application.close();
        database.close();
    }
}
