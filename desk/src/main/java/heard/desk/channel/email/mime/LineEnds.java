package heard.desk.channel.email.mime;

/** Gives mails from before line feeds (lone carriage returns) lines that can be read. */
final class LineEnds {
    private static final int LOOK_AT_BYTES = 64 * 1024;

    private LineEnds() {
    }

    static byte[] readable(byte[] raw, Flaws flaws) {
        boolean returns = false;
        for (int i = 0; i < Math.min(raw.length, LOOK_AT_BYTES); i++) {
            if (raw[i] == '\n') {
                return raw;
            }
            returns |= raw[i] == '\r';
        }
        if (!returns) {
            return raw;
        }
        flaws.add(MailFlaw.Kind.ODD_LINE_ENDS);
        byte[] lines = raw.clone();
        for (int i = 0; i < lines.length; i++) {
            if (lines[i] == '\r' && (i + 1 == lines.length || lines[i + 1] != '\n')) {
                lines[i] = '\n';
            }
        }
        return lines;
    }
}
