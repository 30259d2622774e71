package heard.desk.channel.email;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import heard.desk.channel.email.mime.ParsedMail;

/**
 * What makes two copies of a mail one: SHA-256 over its Message-ID and its body. A mail without a Message-ID is told apart by
 * sender, date and subject besides, since two people may well send the same short text.
 */
record Fingerprint(String hex) {
    static Fingerprint of(FetchedMail mail, ParsedMail parsed) {
        MessageDigest digest = sha256();
        String id = parsed.messageId();
        String name = id != null
                ? id
                : "\0" + (parsed.from() == null ? "" : parsed.from().address()) + "\0" + parsed.sentAt() + "\0" + parsed.subject();
        digest.update(name.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        if (mail.oversize())
            digest.update(("oversize " + mail.sizeBytes()).getBytes(StandardCharsets.UTF_8));
        else
            body(mail.raw(), digest);
        return new Fingerprint(HexFormat.of().formatHex(digest.digest()));
    }

    /** A mail that we send; the same for each attempt. */
    static Fingerprint ofSent(String messageId) {
        MessageDigest digest = sha256();
        digest.update("sent\0".getBytes(StandardCharsets.UTF_8));
        digest.update(messageId.getBytes(StandardCharsets.UTF_8));
        return new Fingerprint(HexFormat.of().formatHex(digest.digest()));
    }

    static Fingerprint ofDigest(byte[] digest) {
        return new Fingerprint(HexFormat.of().formatHex(digest));
    }

    byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    /** What follows the first empty line, without regard to how lines end: servers change that, and add or drop the last line end. */
    private static void body(byte[] raw, MessageDigest digest) {
        int from = bodyStart(raw);
        int end = raw.length;
        while (end > from && (raw[end - 1] == '\n' || raw[end - 1] == '\r'))
            end--;
        int start = from;
        for (int i = from; i < end; i++) {
            if (raw[i] == '\r') {
                digest.update(raw, start, i - start);
                start = i + 1;
            }
        }
        digest.update(raw, start, end - start);
    }

    private static int bodyStart(byte[] raw) {
        int lineLength = 0;
        for (int i = 0; i < raw.length; i++) {
            if (raw[i] == '\n') {
                if (lineLength == 0)
                    return i + 1;
                lineLength = 0;
            } else if (raw[i] != '\r') {
                lineLength++;
            }
        }
        return 0;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java platform has SHA-256", missing);
        }
    }
}
