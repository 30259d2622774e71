package heard.desk.channel.email.mime;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import heard.desk.channel.email.mime.Bounce.Outcome;
import org.jspecify.annotations.Nullable;

/** Understands reports of failed delivery: the standard ones (RFC 3464), and the plain letters of exim, qmail, Exchange, Gmail and old postfix. */
final class BounceReader {
    private static final int DIAGNOSTIC_CHARS = 500;
    private static final int LOOK_AT_CHARS = 20_000;
    private static final int RECIPIENTS_AT_MOST = 50;
    private static final Pattern STATUS = Pattern.compile("(?<![\\d.])([245]\\.\\d{1,3}\\.\\d{1,3})(?![\\d.])");
    private static final Pattern SMTP_REPLY = Pattern
            .compile("(?<![\\d.])([45]\\d\\d)[ -](?:#?[245]\\.\\d{1,3}\\.\\d{1,3}|[A-Za-z(<#])[^\n]{2,300}");
    private static final Pattern MESSAGE_ID = Pattern.compile("^[> \\t]*Message-I[dD][ \\t]*:[ \\t]*<([^<>\\s]{3,900})>",
            Pattern.MULTILINE | Pattern.CASE_INSENSITIVE);
    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z0-9._%+=&'-]{1,80}@[A-Za-z0-9.-]{1,120}[A-Za-z0-9]");
    private static final Pattern SUBJECT = Pattern.compile(
            "undeliver|delivery (?:status notification|has failed|failure|incomplete|delayed)|delivery-status|mail delivery (?:failed|system)|failure notice"
                    + "|returned mail|returned to sender|mail system error|message delayed|could not be delivered|warning: message|delivery error|недостав|не доставлен|не удалось доставить|ошибка доставки|сбой доставки"
                    + "|не может быть доставлен|nepristatyt|nepavyko pristatyti|pristatymo (?:klaida|nesėkmė)|unzustellbar|zustellung|nicht zugestellt|konnte nicht|配信|送信できません",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern DELAY = Pattern.compile(
            "delayed|will be retried|still trying|has not yet been delivered|not been able to deliver|warning message only|do(?:es)? not need to resend"
                    + "|задерж|повторн[а-я]* попыт|vėluoja|bandys|verzögert",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern DAEMON = Pattern.compile(
            "(?:mailer-?daemon|mailerdaemon|postmaster|mail-daemon|mail\\.daemon|microsoftexchange[0-9a-f]*|mdaemon|smtp-daemon)@.*|mailer-?daemon",
            Pattern.CASE_INSENSITIVE);
    private static final Set<String> PASSING = Set.of("5.2.2", "5.4.7", "5.3.1");

    private final Headers headers;
    private final String subject;
    private final String text;
    private final Content content;

    BounceReader(Headers headers, String subject, String text, Content content) {
        this.headers = headers;
        this.subject = subject;
        this.text = CleanText.cut(text, LOOK_AT_CHARS);
        this.content = content;
    }

    static boolean isDaemon(String rawFrom) {
        int angle = rawFrom.lastIndexOf('<');
        String address = angle < 0 ? rawFrom.strip() : rawFrom.substring(angle + 1).replace(">", "").strip();
        return DAEMON.matcher(address).matches();
    }

    @Nullable
    Bounce read() {
        for (Entity report : content.reports()) {
            if (report.type().type().endsWith("delivery-status")) {
                Bounce bounce = standard(ReportFields.groups(report.body(new Flaws())));
                if (bounce != null) {
                    return bounce;
                }
            }
        }
        return looksLikeBounce() ? plain() : null;
    }

    private @Nullable Bounce standard(List<Headers> groups) {
        Set<String> recipients = new LinkedHashSet<>();
        Outcome worst = null;
        String status = null;
        String diagnostic = null;
        for (Headers group : groups) {
            Outcome outcome = outcome(group.token("action"), group.firstOrEmpty("status"));
            if (outcome == null) {
                continue;
            }
            recipients.addAll(addresses(group.has("original-recipient") && group.firstOrEmpty("final-recipient").isEmpty()
                    ? group.firstOrEmpty("original-recipient")
                    : group.firstOrEmpty("final-recipient")));
            if (worst == null || outcome.compareTo(worst) < 0) {
                worst = outcome;
                status = first(STATUS, group.firstOrEmpty("status"));
                diagnostic = withoutType(group.firstOrEmpty("diagnostic-code"));
            }
        }
        if (worst == null) {
            return null;
        }
        String words = diagnostic == null || diagnostic.isBlank() ? first(SMTP_REPLY, text) : diagnostic;
        return new Bounce(worst, status, shortened(words), List.copyOf(recipients), originalId());
    }

    /** Null for reports of success. */
    private static @Nullable Outcome outcome(String action, String status) {
        return switch (action) {
            case "failed", "failure" -> status.startsWith("4") || PASSING.contains(status.strip()) ? Outcome.TEMPORARY : Outcome.PERMANENT;
            case "delayed" -> Outcome.DELAYED;
            case "" -> status.startsWith("5") ? Outcome.PERMANENT : status.startsWith("4") ? Outcome.TEMPORARY : null;
            default -> null;
        };
    }

    private boolean looksLikeBounce() {
        if (headers.has("x-failed-recipients")) {
            return true;
        }
        boolean daemon = isDaemon(headers.firstOrEmpty("from")) || headers.firstOrEmpty("return-path").replace(" ", "").equals("<>");
        return daemon && (SUBJECT.matcher(subject).find() || (STATUS.matcher(text).find() && text.contains("@")));
    }

    private Bounce plain() {
        Set<String> recipients = new LinkedHashSet<>(addresses(headers.firstOrEmpty("x-failed-recipients")));
        if (recipients.isEmpty()) {
            recipients.addAll(recipientsInText());
        }
        String status = first(STATUS, text);
        String reply = first(SMTP_REPLY, text);
        boolean delayed = DELAY.matcher(subject).find() || (DELAY.matcher(text).find() && !text.contains("permanent"));
        boolean passing = status == null ? reply != null && reply.startsWith("4") : status.startsWith("4") || PASSING.contains(status);
        Outcome outcome = delayed ? Outcome.DELAYED : passing ? Outcome.TEMPORARY : Outcome.PERMANENT;
        return new Bounce(outcome, status, shortened(reply), List.copyOf(recipients), originalId());
    }

    /** The addresses above the copy of the original, without those of the reporting server. */
    private List<String> recipientsInText() {
        String report = text;
        for (String copy : List.of("--- Below this line", "------ This is a copy", "----- Original message", "--- The header of",
                "Received:", "Message-I", "Original message headers")) {
            int at = report.indexOf(copy);
            report = at > 0 ? report.substring(0, at) : report;
        }
        String own = headers.firstOrEmpty("from").toLowerCase(Locale.ROOT);
        return addresses(report).stream().filter(address -> !own.contains(address) && !isDaemon(address)).toList();
    }

    private @Nullable String originalId() {
        for (Entity message : content.messages()) {
            String id = first(MESSAGE_ID, "Message-ID: " + message.children().getFirst().headers().firstOrEmpty("message-id"));
            if (id != null) {
                return id;
            }
        }
        for (Entity report : content.reports()) {
            String id = report.type().is("text/rfc822-headers")
                    ? first(MESSAGE_ID, CleanText.cut(new String(report.body(new Flaws()), StandardCharsets.ISO_8859_1), LOOK_AT_CHARS))
                    : null;
            if (id != null) {
                return id;
            }
        }
        String id = first(MESSAGE_ID, text);
        return id != null ? id : first(MESSAGE_ID, "Message-ID: " + headers.firstOrEmpty("in-reply-to"));
    }

    private static List<String> addresses(String words) {
        List<String> found = new ArrayList<>();
        Matcher address = ADDRESS.matcher(words);
        while (found.size() < RECIPIENTS_AT_MOST && address.find()) {
            found.add(address.group().toLowerCase(Locale.ROOT));
        }
        return found;
    }

    private static @Nullable String first(Pattern pattern, String words) {
        Matcher matcher = pattern.matcher(words);
        return !matcher.find() ? null : pattern == SMTP_REPLY ? matcher.group() : matcher.group(1);
    }

    private static String withoutType(String diagnostic) {
        int semicolon = diagnostic.indexOf(';');
        return semicolon >= 0 && semicolon < 20 ? diagnostic.substring(semicolon + 1).strip() : diagnostic;
    }

    private static @Nullable String shortened(@Nullable String words) {
        return words == null || words.isBlank() ? null : CleanText.cut(CleanText.line(words), DIAGNOSTIC_CHARS);
    }
}
