package heard.desk.cli;

import java.util.LinkedHashMap;
import java.util.Map;

import heard.desk.platform.DeskSettings;
import heard.desk.platform.SettingsReader;
import heard.desk.platform.StartRefused;
import heard.desk.platform.database.EmbeddedPostgres;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** The options that stand for settings, the same for every command; {@link SettingsReader} knows what they may be. */
final class SettingsOptions {
    @Option(names = "--home")
    private @Nullable String home;
    @Option(names = "--listen")
    private @Nullable String listen;
    @Option(names = "--http-port")
    private @Nullable String httpPort;
    @Option(names = "--smtp-port")
    private @Nullable String smtpPort;
    @Option(names = "--imap-port")
    private @Nullable String imapPort;
    @Option(names = "--database-url")
    private @Nullable String databaseUrl;
    @Option(names = "--database-connections")
    private @Nullable String databaseConnections;
    @Option(names = "--public-url")
    private @Nullable String publicUrl;
    @Option(names = "--behind-proxy", arity = "0..1", fallbackValue = "yes")
    private @Nullable String behindProxy;
    @ArgGroup(exclusive = true)
    private @Nullable ModeOptions mode;

    /** One of the two, not both. */
    static final class ModeOptions {
        @Option(names = "--production")
        private boolean production;
        @Option(names = "--demo")
        @SuppressWarnings("UnusedVariable") // the group has one of the two: not production is demo
        private boolean demo;

        String value() {
            return production ? "production" : "demo";
        }
    }

    DeskSettings settings() {
        return new SettingsReader(given(), System.getenv()).read();
    }

    /** Of a desk that is there already. */
    DeskSettings ofDesk() {
        DeskSettings settings = settings();
        if (settings.database().url() == null && !EmbeddedPostgres.existsOn(settings.home()))
            throw new StartRefused("There is no desk in " + settings.home() + ".");
        return settings;
    }

    private Map<String, String> given() {
        var given = new LinkedHashMap<String, String>();
        put(given, "home", home);
        put(given, "listen", listen);
        put(given, "http-port", httpPort);
        put(given, "smtp-port", smtpPort);
        put(given, "imap-port", imapPort);
        put(given, "database-url", databaseUrl);
        put(given, "database-connections", databaseConnections);
        put(given, "public-url", publicUrl);
        put(given, "behind-proxy", behindProxy);
        put(given, "mode", mode == null ? null : mode.value());
        return given;
    }

    private static void put(Map<String, String> given, String name, @Nullable String value) {
        if (value != null)
            given.put(name, value);
    }
}
