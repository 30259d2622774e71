package heard.desk.platform.blob;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The SHA-256 of a content, which is also its key: 64 hexadecimal digits. */
public record BlobHash(String hex) {
    public BlobHash {
        if (hex.length() != 64)
            throw new IllegalArgumentException("A SHA-256 has 64 hexadecimal digits");
    }

    public static BlobHash of(byte[] content) {
        return new BlobHash(HexFormat.of().formatHex(sha256().digest(content)));
    }

    public static BlobHash ofDigest(byte[] digest) {
        return new BlobHash(HexFormat.of().formatHex(digest));
    }

    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java platform has SHA-256", missing);
        }
    }
}
