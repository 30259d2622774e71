package heard.desk.channel.email;

import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

import heard.desk.identity.TeamId;
import heard.desk.platform.words.UiLanguage;
import org.jspecify.annotations.Nullable;

/**
 * All that an administrator sets of a mailbox, secrets aside.
 *
 * @param aliases           further addresses whose mail lands in the same mailbox
 * @param signature         stands under each answer; {@code {agent}} is the name of who wrote it
 * @param silenceAlarmHours after how many hours without mail to raise the alarm; null for never
 * @param tokenInAddress    whether answers may go to {@code name+token@domain}
 */
public record MailboxSettings(String name, String address, List<String> aliases, TeamId team, UiLanguage language, String signature,
        long attachmentLimitBytes, @Nullable Integer silenceAlarmHours, boolean active, boolean tokenInAddress, ServerSettings imap,
        String folder, ServerSettings smtp) {
    public static final int MOST_NAME = 120;
    public static final int MOST_ADDRESS = 254;
    public static final int MOST_ALIASES = 50;
    public static final int MOST_SIGNATURE = 4_000;
    public static final long LEAST_ATTACHMENT_BYTES = 1L << 20;
    public static final long MOST_ATTACHMENT_BYTES = 256L << 20;
    public static final long USUAL_ATTACHMENT_BYTES = 25L << 20;
    public static final int MOST_SILENCE_HOURS = 720;
    public static final String INBOX = "INBOX";

    public MailboxSettings {
        name = name.strip();
        address = checked(address);
        aliases = List.copyOf(new TreeSet<>(aliases.stream().map(MailboxSettings::checked).toList()));
        folder = folder.isBlank() ? INBOX : folder.strip();
        require(!name.isEmpty() && name.length() <= MOST_NAME, "A mailbox has a name of 1 to 120 characters");
        require(aliases.size() <= MOST_ALIASES, "A mailbox has at most 50 aliases");
        require(signature.length() <= MOST_SIGNATURE, "A signature has at most 4,000 characters");
        require(attachmentLimitBytes >= LEAST_ATTACHMENT_BYTES && attachmentLimitBytes <= MOST_ATTACHMENT_BYTES,
                "The attachment limit lies between 1 and 256 MB");
        require(silenceAlarmHours == null || (silenceAlarmHours >= 1 && silenceAlarmHours <= MOST_SILENCE_HOURS),
                "The alarm comes after 1 to 720 hours");
        require(folder.length() <= ServerSettings.MOST_TEXT && folder.chars().noneMatch(c -> c < ' '), "A folder has a name of one line");
    }

    private static String checked(String address) {
        String lower = address.strip().toLowerCase(Locale.ROOT);
        int at = lower.indexOf('@');
        require(at > 0 && at < lower.length() - 1 && lower.indexOf('@', at + 1) < 0 && lower.chars().noneMatch(c -> c <= ' '),
                "An address has the form name@domain");
        require(lower.length() <= MOST_ADDRESS, "An address has at most 254 characters");
        return lower;
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds)
            throw new IllegalArgumentException(otherwise);
    }

    MailboxSettings withServers(ServerSettings newImap, ServerSettings newSmtp) {
        return new MailboxSettings(name, address, aliases, team, language, signature, attachmentLimitBytes, silenceAlarmHours, active,
                tokenInAddress, newImap, folder, newSmtp);
    }

    /** The part of the address behind the @. */
    public String domain() {
        return address.substring(address.indexOf('@') + 1);
    }
}
