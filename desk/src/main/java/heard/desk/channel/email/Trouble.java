package heard.desk.channel.email;

import java.util.Locale;

/**
 * Why a mail server cannot be used, in our words by kind and in the server's own words.
 *
 * @param words what the server, or the machine, said; may be empty
 */
public record Trouble(Kind kind, String words) {
    private static final int MOST_WORDS = 500;

    /** What is wrong, as an administrator would look for it; pages word each as {@code mailbox.trouble.<code>}. */
    public enum Kind {
        /** No machine of that name. */
        UNKNOWN_HOST,
        /** The machine is there, or should be, but nobody answers at that port. */
        REFUSED,
        /** Somebody answers, but too slowly or not to the end. */
        SLOW,
        /** The line was cut in the middle. */
        CUT_OFF,
        /** No common way of encryption, or a certificate that is not to be trusted. */
        TLS,
        /** Name or password are wrong, or the server wants another way of signing in. */
        SIGN_IN,
        /** The mail server does not take the token of its own provider. */
        TOKEN,
        /** The provider's consent is missing, has run out or was taken back. */
        CONSENT,
        /** The provider does not know the desk's registration or its secret. */
        CLIENT,
        /** The provider's sign-in does not answer, or not as agreed. */
        PROVIDER,
        /** There is no such folder. */
        FOLDER,
        /** The stored password cannot be opened with the key of this desk. */
        SECRET_LOST,
        /** The server answers, but not as agreed. */
        SERVER,
        /** The server's answer is larger than the memory of the desk. */
        TOO_LARGE,
        /** The mail is on the server, but the desk could not store it. */
        DESK;

        /** Whether the words that come with it are the server's own; else this machine's, in English and for who knows it. */
        public boolean saidByServer() {
            return switch (this) {
                case SIGN_IN, TOKEN, CONSENT, CLIENT, PROVIDER, FOLDER, SERVER -> true;
                case UNKNOWN_HOST, REFUSED, SLOW, CUT_OFF, TLS, SECRET_LOST, TOO_LARGE, DESK -> false;
            };
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Kind of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    public Trouble {
        String line = words.replaceAll("\\p{Cntrl}+", " ").strip();
        words = line.length() > MOST_WORDS ? line.substring(0, MOST_WORDS) : line;
    }
}
