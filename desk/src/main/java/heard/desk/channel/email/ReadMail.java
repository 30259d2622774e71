package heard.desk.channel.email;

import java.util.Locale;

import heard.desk.channel.email.mime.Forward;
import heard.desk.channel.email.mime.MailAddress;
import heard.desk.channel.email.mime.ParsedMail;
import heard.desk.conversation.Nature;
import org.jspecify.annotations.Nullable;

/**
 * A mail that was fetched and read, before anybody decides where it belongs.
 *
 * @param forwardedBy the agent's address, where a colleague forwarded a customer's mail
 */
record ReadMail(FetchedMail fetched, ParsedMail parsed, Fingerprint fingerprint, @Nullable String forwardedBy) {
    private static final String NOBODY = "unknown@invalid";

    /** Who speaks to the desk: of a forwarded mail, the customer. */
    MailAddress author() {
        Forward forward = parsed.forward();
        MailAddress forwarded = forwardedBy == null || forward == null ? null : forward.from();
        MailAddress from = forwarded == null ? parsed.from() : forwarded;
        return from == null ? new MailAddress(null, NOBODY) : from;
    }

    String authorAddress() {
        return author().address().toLowerCase(Locale.ROOT);
    }

    String subject() {
        Forward forward = parsed.forward();
        String forwarded = forwardedBy == null || forward == null ? null : forward.subject();
        return forwarded == null || forwarded.isBlank() ? parsed.subject() : forwarded;
    }

    Nature nature() {
        return switch (parsed.kind()) {
            case PERSONAL -> Nature.PERSONAL;
            case AUTO_REPLY -> Nature.AUTO_REPLY;
            case OUT_OF_OFFICE -> Nature.OUT_OF_OFFICE;
            case BOUNCE -> Nature.BOUNCE;
            case LIST -> Nature.LIST;
            case OWN_NOTIFICATION -> Nature.OWN_NOTIFICATION;
            case CALENDAR -> Nature.CALENDAR;
            case READ_RECEIPT -> Nature.READ_RECEIPT;
        };
    }
}
