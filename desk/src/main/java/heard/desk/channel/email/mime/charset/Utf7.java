package heard.desk.channel.email.mime.charset;

/** UTF-7 (RFC 2152), which the JDK leaves out and old Outlook still wrote. Wrong sequences stay as they are. */
final class Utf7 {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    private Utf7() {
    }

    static String decode(String ascii) {
        StringBuilder text = new StringBuilder(ascii.length());
        int i = 0;
        while (i < ascii.length()) {
            char c = ascii.charAt(i);
            if (c != '+') {
                text.append(c);
                i++;
            } else if (i + 1 < ascii.length() && ascii.charAt(i + 1) == '-') {
                text.append('+');
                i += 2;
            } else {
                i = shifted(ascii, i + 1, text);
            }
        }
        return text.toString();
    }

    private static int shifted(String ascii, int from, StringBuilder text) {
        int bits = 0;
        int held = 0;
        int i = from;
        for (; i < ascii.length(); i++) {
            int value = ALPHABET.indexOf(ascii.charAt(i));
            if (value < 0) {
                break;
            }
            held = (held << 6 | value) & 0xFFFFFF;
            bits += 6;
            if (bits >= 16) {
                bits -= 16;
                text.append((char) (held >> bits & 0xFFFF));
            }
        }
        if (i == from) {
            text.append('+');
            return i;
        }
        return i < ascii.length() && ascii.charAt(i) == '-' ? i + 1 : i;
    }
}
