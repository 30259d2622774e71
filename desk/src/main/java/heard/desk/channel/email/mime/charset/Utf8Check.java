package heard.desk.channel.email.mime.charset;

/**
 * How well bytes keep to the grammar of UTF-8.
 *
 * @param good sequences of two to four bytes that are right
 * @param bad  bytes that belong to none
 */
record Utf8Check(int good, int bad) {
    private static final int GOOD_FOR_EACH_BAD = 3;
    private static final int CERTAIN_FROM = 2;

    static Utf8Check of(byte[] bytes) {
        int good = 0;
        int bad = 0;
        for (int i = 0; i < bytes.length;) {
            int lead = bytes[i];
            if (lead >= 0) {
                i++;
                continue;
            }
            int length = lengthFrom(lead & 0xFF);
            if (i + length > bytes.length && length > 1 && continues(bytes, i + 1, bytes.length)) {
                return new Utf8Check(good, bad); // cut in the middle of a letter at the very end
            }
            if (length > 1 && i + length <= bytes.length && continues(bytes, i + 1, i + length)) {
                good++;
                i += length;
            } else {
                bad++;
                i++;
            }
        }
        return new Utf8Check(good, bad);
    }

    boolean valid() {
        return bad == 0;
    }

    /** UTF-8 with at most a few damaged places. */
    boolean convincing() {
        return good > 0 && good >= bad * GOOD_FOR_EACH_BAD;
    }

    /** So much valid UTF-8 that another declaration must be wrong. */
    boolean certain() {
        return bad == 0 && good >= CERTAIN_FROM;
    }

    private static int lengthFrom(int lead) {
        if (lead >= 0xC2 && lead <= 0xDF) {
            return 2;
        }
        if (lead >= 0xE0 && lead <= 0xEF) {
            return 3;
        }
        return lead >= 0xF0 && lead <= 0xF4 ? 4 : 1;
    }

    private static boolean continues(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if ((bytes[i] & 0xC0) != 0x80) {
                return false;
            }
        }
        return true;
    }
}
