package heard.desk.platform;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;

/** Reads the settings: an option comes before the environment, the environment before the settings file of the home. */
public final class SettingsReader {
    /** Every setting, with its default; the home itself cannot stand in the file that lies in it. */
    private static final Map<String, String> DEFAULTS = defaults();
    private static final String HOME = "home";
    private static final String FILE = "heard.properties";

    private final Map<String, String> options;
    private final Map<String, String> environment;

    public SettingsReader(Map<String, String> options, Map<String, String> environment) {
        this.options = Map.copyOf(options);
        this.environment = Map.copyOf(environment);
    }

    private static Map<String, String> defaults() {
        var defaults = new LinkedHashMap<String, String>();
        defaults.put("mode", "demo");
        defaults.put("listen", "");
        defaults.put("http-port", "8080");
        defaults.put("smtp-port", "3025");
        defaults.put("imap-port", "3143");
        defaults.put("database-url", "");
        defaults.put("database-connections", "10");
        defaults.put("public-url", "");
        defaults.put("behind-proxy", "no");
        return defaults;
    }

    public DeskSettings read() {
        Path home = Path.of(first(options.getOrDefault(HOME, ""), environment.getOrDefault("HEARD_HOME", ""), "data"));
        var values = new LinkedHashMap<>(DEFAULTS);
        values.putAll(fromFile(home.resolve(FILE)));
        values.putAll(fromEnvironment());
        options.forEach((name, value) -> {
            if (!name.equals(HOME))
                values.put(name, value);
        });
        return settings(home, values);
    }

    private static Map<String, String> fromFile(Path file) {
        if (!Files.exists(file))
            return Map.of();
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException failure) {
            throw new StartRefused("The settings file " + file + " cannot be read: " + failure.getMessage(), failure);
        }
        var values = new LinkedHashMap<String, String>();
        for (String name : new TreeSet<>(properties.stringPropertyNames())) {
            if (!DEFAULTS.containsKey(name))
                throw new StartRefused("The settings file " + file + " has a setting “" + name
                        + "” that Heard does not know. It knows " + String.join(", ", DEFAULTS.keySet()) + ".");
            values.put(name, properties.getProperty(name).strip());
        }
        return values;
    }

    private Map<String, String> fromEnvironment() {
        var values = new LinkedHashMap<String, String>();
        for (String name : DEFAULTS.keySet()) {
            String variable = "HEARD_" + name.replace('-', '_').toUpperCase(Locale.ROOT);
            String value = environment.getOrDefault(variable, "").strip();
            if (!value.isEmpty())
                values.put(name, value);
        }
        String databaseUrl = environment.getOrDefault("DATABASE_URL", "").strip();
        if (!databaseUrl.isEmpty())
            values.putIfAbsent("database-url", databaseUrl);
        return values;
    }

    private static DeskSettings settings(Path home, Map<String, String> values) {
        var ports = new DeskSettings.Ports(number(values, "http-port"), number(values, "smtp-port"), number(values, "imap-port"));
        String url = value(values, "database-url");
        var database = new DeskSettings.Database(url.isEmpty() ? null : url, number(values, "database-connections"));
        DeskSettings.Mode mode = mode(value(values, "mode"));
        // The demo's passwords are known to everybody: only this machine may reach it, unless somebody says otherwise.
        String listen = first(value(values, "listen"), mode == DeskSettings.Mode.DEMO ? "127.0.0.1" : "0.0.0.0");
        String publicUrl = first(value(values, "public-url"), "http://localhost:" + ports.http());
        return new DeskSettings(home, mode, listen, ports, database, address(publicUrl), proxies(value(values, "behind-proxy")));
    }

    private static List<String> proxies(String value) {
        return switch (value) {
            case "no", "" -> List.of();
            case "yes" -> DeskSettings.PRIVATE_NETWORKS;
            default -> List.of(value.split("[\\s,]+"));
        };
    }

    private static DeskSettings.Mode mode(String value) {
        return switch (value) {
            case "demo" -> DeskSettings.Mode.DEMO;
            case "production" -> DeskSettings.Mode.PRODUCTION;
            default -> throw new StartRefused("mode is “" + value + "”; it must be demo or production.");
        };
    }

    private static int number(Map<String, String> values, String name) {
        try {
            return Integer.parseInt(value(values, name));
        } catch (NumberFormatException noNumber) {
            throw new StartRefused(name + " is “" + value(values, name) + "”; it must be a number.", noNumber);
        }
    }

    private static URI address(String text) {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException noAddress) {
            throw new StartRefused("public-url is “" + text + "”; it must be a web address.", noAddress);
        }
    }

    private static String value(Map<String, String> values, String name) {
        return values.getOrDefault(name, "");
    }

    private static String first(String... candidates) {
        for (String candidate : candidates) {
            if (!candidate.isBlank())
                return candidate;
        }
        return "";
    }
}
