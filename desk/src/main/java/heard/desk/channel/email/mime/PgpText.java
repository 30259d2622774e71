package heard.desk.channel.email.mime;

/** PGP inside plain text: a clear signature is taken off, an encrypted message is only named. */
final class PgpText {
    private static final String SIGNED = "-----BEGIN PGP SIGNED MESSAGE-----";
    private static final String SIGNATURE = "-----BEGIN PGP SIGNATURE-----";
    private static final String SIGNATURE_END = "-----END PGP SIGNATURE-----";
    private static final String ENCRYPTED = "-----BEGIN PGP MESSAGE-----";

    private PgpText() {
    }

    static String read(String text, Flaws flaws) {
        if (!text.contains("-----BEGIN PGP ")) {
            return text;
        }
        if (text.contains(ENCRYPTED)) {
            flaws.add(MailFlaw.Kind.ENCRYPTED, "PGP");
        }
        int from = text.indexOf(SIGNED);
        int body = from < 0 ? -1 : text.indexOf("\n\n", from);
        int signature = body < 0 ? -1 : text.indexOf(SIGNATURE, body);
        if (signature < 0) {
            return text;
        }
        flaws.add(MailFlaw.Kind.SIGNED, "PGP");
        int end = text.indexOf(SIGNATURE_END, signature);
        String after = end < 0 ? "" : text.substring(end + SIGNATURE_END.length());
        String signed = text.substring(body + 2, signature).replace("\n- ", "\n");
        return text.substring(0, from) + (signed.startsWith("- ") ? signed.substring(2) : signed) + after;
    }
}
