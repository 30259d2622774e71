package heard.desk.channel.email;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;

import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

/**
 * What a mail server made of a mail, recipient by recipient.
 *
 * @param accepted those the server has taken the mail for
 * @param later    those it may take it for at another try
 * @param refused  those it will never take it for
 * @param words    what it said last
 * @param line     why the line is gone; null where it still stands
 */
record SmtpOutcome(List<String> accepted, List<String> later, List<Refusal> refused, String words, @Nullable Trouble line) {
    private static final int PERMANENT = 500;

    /** One recipient's refusal, in the server's words. */
    record Refusal(String address, String words) {}

    SmtpOutcome {
        accepted = List.copyOf(accepted);
        later = List.copyOf(later);
        refused = List.copyOf(refused);
        words = words.strip();
    }

    static SmtpOutcome allAccepted(List<String> recipients, String words) {
        return new SmtpOutcome(recipients, List.of(), List.of(), words, null);
    }

    /** Whatever the server did not clearly take or refuse is tried again. */
    static SmtpOutcome of(MessagingException failure, List<String> recipients, boolean lineGone) {
        List<String> accepted = new ArrayList<>();
        List<Refusal> refused = new ArrayList<>();
        boolean allRefused = false;
        if (failure instanceof SendFailedException failed)
            accepted.addAll(addresses(failed.getValidSentAddresses()));
        for (Exception cause = failure; cause != null; cause = cause instanceof MessagingException next ? next.getNextException() : null) {
            if (cause instanceof SMTPAddressFailedException address && address.getReturnCode() >= PERMANENT)
                refused.add(new Refusal(lower(address.getAddress()), words(address)));
            allRefused |= (cause instanceof SMTPSendFailedException send && send.getReturnCode() >= PERMANENT && accepted.isEmpty())
                    || (cause instanceof SMTPSenderFailedException sender && sender.getReturnCode() >= PERMANENT);
        }
        String words = words(failure);
        List<String> rest = new ArrayList<>(recipients);
        rest.removeAll(accepted);
        rest.removeAll(refused.stream().map(Refusal::address).toList());
        if (allRefused && accepted.isEmpty() && (refused.isEmpty() || wholeMailRefused(failure))) {
            rest.forEach(address -> refused.add(new Refusal(address, words)));
            rest = List.of();
        }
        return new SmtpOutcome(accepted, rest, refused, words, lineGone ? MailTrouble.of(failure).trouble() : null);
    }

    /** The answer to DATA concerns all; the answer to a recipient only that one. */
    private static boolean wholeMailRefused(MessagingException failure) {
        return (failure instanceof SMTPSendFailedException send && !String.valueOf(send.getCommand()).startsWith("RCPT"))
                || failure instanceof SMTPSenderFailedException;
    }

    private static List<String> addresses(Address[] addresses) {
        List<String> found = new ArrayList<>();
        if (addresses != null) {
            for (Address address : addresses)
                found.add(lower(address));
        }
        return found;
    }

    private static String lower(Address address) {
        return address.toString().toLowerCase(Locale.ROOT);
    }

    /** The library sums up what servers say of single recipients as "Invalid Addresses": the server's own words lie behind that. */
    private static String words(MessagingException failure) {
        String words = String.valueOf(failure.getMessage());
        for (Exception cause = failure; cause != null; cause = cause instanceof MessagingException next ? next.getNextException() : null) {
            if (cause instanceof SMTPAddressFailedException || cause instanceof SMTPSendFailedException) {
                words = String.valueOf(cause.getMessage());
                break;
            }
        }
        return words.replaceAll("\\s*\\R\\s*", " ").strip();
    }
}
