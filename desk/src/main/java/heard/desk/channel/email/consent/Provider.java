package heard.desk.channel.email.consent;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Whose sign-in page an administrator goes through, with the addresses and the wishes that this provider knows. */
public enum Provider {
    GOOGLE("Google", "https://accounts.google.com/o/oauth2/v2/auth", "https://oauth2.googleapis.com/token"), //
    MICROSOFT("Microsoft", "https://login.microsoftonline.com/{tenant}/oauth2/v2.0/authorize",
            "https://login.microsoftonline.com/{tenant}/oauth2/v2.0/token");

    /** Any organisation's accounts, where no single organisation is named. */
    public static final String ANY_TENANT = "organizations";
    private static final String OFFLINE = "offline_access";
    private static final String TENANT = "{tenant}";

    private final String shown;
    private final String authorization;
    private final String token;

    Provider(String shown, String authorization, String token) {
        this.shown = shown;
        this.authorization = authorization;
        this.token = token;
    }

    /** As in the database and in addresses. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As people call it, the same in every language. */
    public String shown() {
        return shown;
    }

    public static Optional<Provider> find(String code) {
        return Arrays.stream(values()).filter(provider -> provider.code().equals(code)).findFirst();
    }

    public static Provider of(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("No provider has the code " + code));
    }

    /** Whether its addresses name the organisation whose accounts they are for. */
    public boolean hasTenants() {
        return token.contains(TENANT);
    }

    public URI authorization(String tenant) {
        return URI.create(authorization.replace(TENANT, tenant));
    }

    public URI token(String tenant) {
        return URI.create(token.replace(TENANT, tenant));
    }

    /** What an administrator agrees to. */
    public List<String> scopes() {
        return switch (this) {
            case GOOGLE -> List.of("https://mail.google.com/");
            case MICROSOFT -> List.of("https://outlook.office.com/IMAP.AccessAsUser.All", "https://outlook.office.com/SMTP.Send", OFFLINE);
        };
    }

    /** What this provider wants to be asked for beyond the standard, so that the consent lasts. */
    Map<String, String> wishes() {
        return switch (this) {
            case GOOGLE -> Map.of("access_type", "offline", "prompt", "consent");
            case MICROSOFT -> Map.of();
        };
    }

    /** What reading and sending mail for long needs, and was not granted; an empty scope means that all was. */
    public List<String> missing(TokenAnswer.Granted granted) {
        if (granted.scope().isBlank())
            return List.of();
        List<String> given = List.of(granted.scope().toLowerCase(Locale.ROOT).split("\\s+"));
        return scopes().stream().filter(scope -> !scope.equals(OFFLINE) && !given.contains(scope.toLowerCase(Locale.ROOT))).toList();
    }
}
