package heard.desk.channel.email.settings;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import heard.desk.channel.email.Credentials;
import heard.desk.channel.email.Mailbox;
import heard.desk.channel.email.MailboxSettings;
import heard.desk.channel.email.Security;
import heard.desk.channel.email.ServerSettings;
import heard.desk.channel.email.consent.Provider;
import heard.desk.identity.Team;
import heard.desk.identity.TeamId;
import heard.desk.platform.words.UiLanguage;
import org.jspecify.annotations.Nullable;

/** The form of a mailbox as typed, but for the passwords, which it never gives back to a page. */
public final class MailboxForm {
    private static final long MEGABYTE = 1L << 20;

    private final Map<String, String> typed;

    private MailboxForm(Map<String, String> typed) {
        this.typed = Map.copyOf(typed);
    }

    static MailboxForm read(Map<String, String> typed) {
        return new MailboxForm(typed);
    }

    /** What a new mailbox begins with; the servers of a provider are known. */
    static MailboxForm empty(UiLanguage language, @Nullable Provider provider) {
        var fields = new HashMap<>(Map.of("language", language.code(), "limit", "25", "active", "yes", "folder", MailboxSettings.INBOX,
                "imap-port", "993", "imap-security", Security.TLS.name(), "smtp-port", "465", "smtp-security", Security.TLS.name(),
                "since", ReadFrom.NOW.code(), "days", "30"));
        switch (provider) {
            case null -> {
            }
            case GOOGLE -> fields.putAll(Map.of("with", provider.code(), "imap-host", "imap.gmail.com", "smtp-host", "smtp.gmail.com"));
            case MICROSOFT -> fields.putAll(Map.of("with", provider.code(), "imap-host", "outlook.office365.com", "smtp-host",
                    "smtp.office365.com", "smtp-port", "587", "smtp-security", Security.STARTTLS.name()));
        }
        return new MailboxForm(fields);
    }

    /** Where the mailbox is to sign in instead of by password. */
    public Optional<Provider> provider() {
        return Provider.find(text("with"));
    }

    /** From when a new mailbox is read; null where from its beginning. */
    @Nullable
    Instant since(Instant now) {
        return switch (readFrom()) {
            case NOW -> now;
            case DAYS -> now.minus(Duration.ofDays(number("days", 1, ReadFrom.MOST_DAYS, 1)));
            case EVERYTHING -> null;
        };
    }

    public ReadFrom readFrom() {
        return ReadFrom.find(text("since")).orElse(ReadFrom.NOW);
    }

    static MailboxForm of(Mailbox mailbox) {
        var settings = mailbox.settings();
        var fields = new LinkedHashMap<String, String>();
        fields.put("name", settings.name());
        fields.put("address", settings.address());
        fields.put("aliases", String.join("\n", settings.aliases()));
        fields.put("team", settings.team().value().toString());
        fields.put("language", settings.language().code());
        fields.put("signature", settings.signature());
        fields.put("limit", Long.toString(settings.attachmentLimitBytes() / MEGABYTE));
        fields.put("alarm", settings.silenceAlarmHours() == null ? "" : settings.silenceAlarmHours().toString());
        fields.put("folder", settings.folder());
        put(fields, "imap", settings.imap());
        put(fields, "smtp", settings.smtp());
        if (settings.active())
            fields.put("active", "yes");
        if (settings.tokenInAddress())
            fields.put("token", "yes");
        fields.put("version", Integer.toString(mailbox.version()));
        return new MailboxForm(fields);
    }

    private static void put(Map<String, String> fields, String server, ServerSettings settings) {
        fields.put(server + "-host", settings.host());
        fields.put(server + "-port", Integer.toString(settings.port()));
        fields.put(server + "-security", settings.security().name());
        fields.put(server + "-user", settings.user());
    }

    /** What stands in a field; of a password, nothing. */
    public String value(String field) {
        return field.endsWith("-password") ? "" : typed.getOrDefault(field, "");
    }

    public boolean has(String field) {
        return typed.containsKey(field);
    }

    private String text(String field) {
        return typed.getOrDefault(field, "").strip();
    }

    int version() {
        return number("version", 0, Integer.MAX_VALUE, 0);
    }

    /** Which fields cannot be as they are, and the key of the message that says why. */
    Map<String, String> wrong(List<Team> teams) {
        var wrong = new LinkedHashMap<String, String>();
        if (text("name").isEmpty() || text("name").length() > MailboxSettings.MOST_NAME)
            wrong.put("name", "mailboxes.name.wrong");
        if (!isAddress(text("address")))
            wrong.put("address", "mailboxes.address.wrong");
        if (aliases().size() > MailboxSettings.MOST_ALIASES || !aliases().stream().allMatch(MailboxForm::isAddress))
            wrong.put("aliases", "mailboxes.aliases.wrong");
        if (teams.stream().noneMatch(team -> team.id().value().toString().equals(text("team"))))
            wrong.put("team", "mailboxes.team.wrong");
        if (text("signature").length() > MailboxSettings.MOST_SIGNATURE)
            wrong.put("signature", "mailboxes.signature.wrong");
        if (number("limit", 1, 256, 0) == 0)
            wrong.put("limit", "mailboxes.limit.wrong");
        if (!text("alarm").isEmpty() && number("alarm", 1, MailboxSettings.MOST_SILENCE_HOURS, 0) == 0)
            wrong.put("alarm", "mailboxes.alarm.wrong");
        Stream.of("imap", "smtp").forEach(server -> judge(server, wrong));
        if (text("imap-password").isEmpty() && !text("smtp-password").isEmpty())
            wrong.put("imap-password", "mailboxes.password.both");
        if (readFrom() == ReadFrom.DAYS && number("days", 1, ReadFrom.MOST_DAYS, 0) == 0)
            wrong.put("days", "mailboxes.since.days.wrong");
        return wrong;
    }

    private void judge(String server, Map<String, String> wrong) {
        String host = text(server + "-host");
        if (host.isEmpty() || host.length() > ServerSettings.MOST_TEXT || host.chars().anyMatch(Character::isWhitespace))
            wrong.put(server + "-host", "mailboxes.host.wrong");
        if (number(server + "-port", 1, 65_535, 0) == 0)
            wrong.put(server + "-port", "mailboxes.port.wrong");
        if (Stream.of(Security.values()).noneMatch(known -> known.name().equals(text(server + "-security"))))
            wrong.put(server + "-security", "mailboxes.security.wrong");
    }

    private static boolean isAddress(String text) {
        return text.length() <= MailboxSettings.MOST_ADDRESS && text.matches("[^@\\s<>,;]+@[^@\\s<>,;]+");
    }

    private List<String> aliases() {
        return Stream.of(text("aliases").split("[\\s,;]+")).filter(alias -> !alias.isEmpty()).toList();
    }

    private int number(String field, int least, int most, int otherwise) {
        String digits = text(field);
        if (!digits.matches("[0-9]{1,9}"))
            return otherwise;
        int number = Integer.parseInt(digits);
        return number < least || number > most ? otherwise : number;
    }

    /** Only after {@link #wrong} has found nothing. */
    MailboxSettings settings() {
        Integer alarm = text("alarm").isEmpty() ? null : Integer.valueOf(text("alarm"));
        return new MailboxSettings(text("name"), text("address"), aliases(), new TeamId(UUID.fromString(text("team"))),
                UiLanguage.find(text("language")).orElse(UiLanguage.EN), typed.getOrDefault("signature", "").replace("\r\n", "\n"),
                Long.parseLong(text("limit")) * MEGABYTE, alarm, has("active"), has("token"), server("imap"), text("folder"),
                server("smtp"));
    }

    private ServerSettings server(String server) {
        return new ServerSettings(text(server + "-host"), number(server + "-port", 1, 65_535, 0),
                Security.valueOf(text(server + "-security")),
                user(server));
    }

    /** A provider signs in whom the address names, where nobody else is named. */
    private String user(String server) {
        String user = text(server + "-user");
        return user.isEmpty() && provider().isPresent() ? text("address") : user;
    }

    /** Null where nothing was typed, which leaves what is stored. */
    Credentials.@Nullable Passwords credentials() {
        String imap = typed.getOrDefault("imap-password", "");
        String smtp = typed.getOrDefault("smtp-password", "");
        if (imap.isEmpty())
            return null;
        return new Credentials.Passwords(imap, smtp.isEmpty() ? imap : smtp);
    }

    @Override
    public String toString() {
        return "MailboxForm";
    }
}
