package heard.desk.platform.database;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

import heard.desk.platform.StartRefused;
import org.jspecify.annotations.Nullable;

/** Where a PostgreSQL answers, and as whom the desk signs in. */
public record DatabaseAddress(String jdbcUrl, @Nullable String user, @Nullable String password) {
    private static final String FORMS = "Write it as postgres://user:password@host:port/database or jdbc:postgresql://host:port/database?user=…&password=….";

    /** Reads the usual forms of DATABASE_URL; several hosts are separated by commas, and the one that takes writes is used. */
    public static DatabaseAddress parse(String url) {
        String text = url.strip();
        if (text.startsWith("jdbc:postgresql:"))
            return new DatabaseAddress(preferringPrimary(text), null, null);
        int scheme = text.indexOf("://");
        if (scheme < 0 || !(text.startsWith("postgres:") || text.startsWith("postgresql:"))) {
            throw new StartRefused("The database address is not one of PostgreSQL. " + FORMS);
        }
        String rest = text.substring(scheme + 3);
        int slash = rest.indexOf('/');
        if (slash < 0 || slash == rest.length() - 1)
            throw new StartRefused("The database address names no database. " + FORMS);
        String authority = rest.substring(0, slash);
        int at = authority.lastIndexOf('@');
        String hosts = authority.substring(at + 1);
        if (hosts.isEmpty())
            throw new StartRefused("The database address names no host. " + FORMS);
        String jdbc = preferringPrimary("jdbc:postgresql://" + hosts + rest.substring(slash));
        return at < 0 ? new DatabaseAddress(jdbc, null, null) : withLogin(jdbc, authority.substring(0, at));
    }

    private static DatabaseAddress withLogin(String jdbc, String login) {
        int colon = login.indexOf(':');
        String user = decoded(colon < 0 ? login : login.substring(0, colon));
        return new DatabaseAddress(jdbc, user, colon < 0 ? null : decoded(login.substring(colon + 1)));
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static String preferringPrimary(String jdbc) {
        boolean severalHosts = jdbc.indexOf(',') > 0 && (jdbc.indexOf('?') < 0 || jdbc.indexOf(',') < jdbc.indexOf('?'));
        if (!severalHosts || jdbc.contains("targetServerType="))
            return jdbc;
        return jdbc + (jdbc.contains("?") ? "&" : "?") + "targetServerType=primary";
    }

    /** Login and what every connection of Heard shares, as the driver takes it. */
    public Properties driverProperties() {
        var properties = new Properties();
        if (user != null)
            properties.setProperty("user", user);
        if (password != null)
            properties.setProperty("password", password);
        properties.setProperty("ApplicationName", "heard");
        properties.setProperty("connectTimeout", "10");
        properties.setProperty("tcpKeepAlive", "true");
        return properties;
    }

    /** Without the login, for messages: a password never reaches a screen or a log. */
    @Override
    public String toString() {
        int question = jdbcUrl.indexOf('?');
        return question < 0 ? jdbcUrl : jdbcUrl.substring(0, question);
    }
}
