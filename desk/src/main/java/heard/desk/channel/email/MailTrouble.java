package heard.desk.channel.email;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.FolderClosedException;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.MessagingException;
import jakarta.mail.StoreClosedException;

import org.eclipse.angus.mail.iap.ConnectionException;
import org.jspecify.annotations.Nullable;

/** The world of mail failed; carries {@link Trouble}. */
final class MailTrouble extends Exception {
    private static final long serialVersionUID = 1L;
    private static final Pattern CHALLENGE = Pattern.compile("334 ([A-Za-z0-9+/=]+)");

    /** How Angus writes down that a line has ended: of SMTP as an answer, of IMAP as a good-bye that the server never said. */
    private static final String END = "[EOF]";
    private static final String NOBODY_SAID = "BYE Jakarta Mail Exception:";

    private final transient Trouble trouble;

    MailTrouble(Trouble.Kind kind, String words) {
        super(kind.code());
        this.trouble = new Trouble(kind, words);
    }

    private MailTrouble(Trouble trouble, Throwable cause) {
        super(trouble.kind().code(), cause);
        this.trouble = trouble;
    }

    Trouble trouble() {
        return trouble;
    }

    /** The same, where a server was shown a proof: a refused token is not a refused password. */
    static MailTrouble of(Throwable failure, MailServers.@Nullable Proof proof) {
        MailTrouble trouble = of(failure);
        boolean token = proof != null && proof.token() && trouble.trouble.kind() == Trouble.Kind.SIGN_IN;
        return token ? new MailTrouble(new Trouble(Trouble.Kind.TOKEN, readable(trouble.trouble.words())), failure) : trouble;
    }

    /** Servers say in Base64 why they refuse a token, and of SMTP nobody asks them for more. */
    private static String readable(String words) {
        Matcher challenge = CHALLENGE.matcher(words);
        if (!challenge.matches())
            return words;
        try {
            return new String(Base64.getDecoder().decode(challenge.group(1)), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException noBase64) {
            return words;
        }
    }

    static MailTrouble of(Throwable failure) {
        return new MailTrouble(new Trouble(kind(failure), words(failure)), failure);
    }

    /** What keeps the library from a conversation by SMTP it tells in numbers; the server's own last words tell more. */
    MailTrouble saying(@Nullable String lastWords) {
        if (trouble.kind() != Trouble.Kind.SERVER || lastWords == null || lastWords.isBlank())
            return this;
        boolean ended = lastWords.contains(END);
        return new MailTrouble(new Trouble(ended ? Trouble.Kind.CUT_OFF : Trouble.Kind.SERVER, ended ? "" : lastWords), this);
    }

    private static Trouble.Kind kind(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = next(cause)) {
            Trouble.Kind kind = switch (cause) {
                case AuthenticationFailedException refused -> Trouble.Kind.SIGN_IN;
                case FolderNotFoundException missing -> Trouble.Kind.FOLDER;
                case UnknownHostException unknown -> Trouble.Kind.UNKNOWN_HOST;
                case SSLException tls -> Trouble.Kind.TLS;
                case SocketTimeoutException slow -> Trouble.Kind.SLOW;
                case ConnectException refused -> Trouble.Kind.REFUSED;
                case NoRouteToHostException refused -> Trouble.Kind.REFUSED;
                case IOException cut -> Trouble.Kind.CUT_OFF;
                default -> null;
            };
            if (kind != null)
                return kind;
        }
        if (saysTls(failure))
            return Trouble.Kind.TLS;
        String words = String.valueOf(failure.getMessage());
        if (words.contains(SocketTimeoutException.class.getName()))
            return Trouble.Kind.SLOW;
        return closed(failure) || words.contains(END) ? Trouble.Kind.CUT_OFF : Trouble.Kind.SERVER;
    }

    /** Angus tells of a missing STARTTLS in words only. */
    private static boolean saysTls(Throwable failure) {
        String words = String.valueOf(failure.getMessage());
        return words.contains("STARTTLS") || words.contains("TLS");
    }

    private static boolean closed(Throwable failure) {
        return failure instanceof FolderClosedException || failure instanceof StoreClosedException || failure instanceof ConnectionException
                || failure.getCause() instanceof ConnectionException;
    }

    private static String words(Throwable failure) {
        Throwable deepest = failure;
        for (Throwable cause = failure; cause != null; cause = next(cause))
            deepest = cause;
        String own = failure.getMessage();
        String deep = deepest.getMessage();
        if (own != null && (own.contains(NOBODY_SAID) || own.contains(END)))
            return "";
        return own != null && !own.isBlank() ? own : deep == null ? deepest.getClass().getSimpleName() : deep;
    }

    private static @Nullable Throwable next(Throwable failure) {
        Throwable cause = failure instanceof MessagingException messaging && messaging.getNextException() != null
                ? messaging.getNextException()
                : failure.getCause();
        return cause != null && cause.equals(failure) ? null : cause;
    }
}
