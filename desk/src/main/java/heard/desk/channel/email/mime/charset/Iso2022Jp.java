package heard.desk.channel.email.mime.charset;

import java.nio.charset.Charset;

/** Recognises the escape sequences of ISO-2022-JP, which looks like ASCII otherwise. */
final class Iso2022Jp {
    static final Charset CHARSET = Charset.forName("x-windows-iso2022jp");
    private static final int ESCAPE = 0x1B;

    private Iso2022Jp() {
    }

    static boolean isIn(byte[] bytes) {
        for (int i = 0; i + 2 < bytes.length; i++) {
            if (bytes[i] == ESCAPE && bytes[i + 1] == '$' && (bytes[i + 2] == 'B' || bytes[i + 2] == '@' || bytes[i + 2] == '(')) {
                return true;
            }
        }
        return false;
    }
}
