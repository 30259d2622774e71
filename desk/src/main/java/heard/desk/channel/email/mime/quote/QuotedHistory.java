package heard.desk.channel.email.mime.quote;

/**
 * Finds where new words end. From the bottom up: a signature and the quote above it fall away while nothing of one's own stands below them;
 * answers between the quoted lines therefore keep everything. Blocks that announce themselves ("Original Message", From/Sent/To) cut at once.
 */
public final class QuotedHistory {
    private static final int SIGNATURE_LINES = 25;

    private QuotedHistory() {
    }

    /** Index in the text where quoted history or the signature begins; its length when there is neither, or nothing above it. */
    public static int ownTextEnd(String text) {
        Lines lines = new Lines(text);
        int end = announcedHistory(lines);
        if (!lines.complete() && end == lines.size()) {
            return text.length();
        }
        end = withoutQuote(lines, withoutSignature(lines, end, false));
        end = withoutSignature(lines, end, true);
        return hasWords(lines, end) ? lines.start(end) : text.length();
    }

    private static int announcedHistory(Lines lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.isQuoted(i) && Marks.startsHistory(lines, i)) {
                return i;
            }
            int attribution = lines.isQuoted(i) ? 0 : Marks.attributionEndingAt(lines, i);
            if (attribution > 0 && hasWords(lines, i - attribution + 1) && !quoteFollows(lines, i + 1) && wordsFollow(lines, i + 1)) {
                return i - attribution + 1;
            }
        }
        return lines.size();
    }

    private static boolean quoteFollows(Lines lines, int from) {
        for (int i = from; i < Math.min(lines.size(), from + 4); i++) {
            if (lines.isQuoted(i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean wordsFollow(Lines lines, int from) {
        for (int i = from; i < lines.size(); i++) {
            if (!lines.isBlank(i)) {
                return true;
            }
        }
        return false;
    }

    /** The lines before the signature; a signature has no quote below it, and at the top of a mail there is none. */
    private static int withoutSignature(Lines lines, int to, boolean evenAlone) {
        int end = trimmed(lines, to);
        for (int i = Math.max(0, end - SIGNATURE_LINES); i < end; i++) {
            if (Marks.isSignatureRule(lines.at(i)) && !anyQuoted(lines, i, end) && hasWords(lines, i)) {
                return trimmed(lines, i);
            }
        }
        while (end > 1 && Marks.isMobileSignature(lines.at(end - 1)) && (evenAlone ? hasWords(lines, end - 1) : end > 1)) {
            end = trimmed(lines, end - 1);
        }
        return end;
    }

    private static int withoutQuote(Lines lines, int to) {
        int end = to;
        while (end > 0 && (lines.isBlank(end - 1) || lines.isQuoted(end - 1))) {
            end--;
        }
        boolean interleaved = anyQuoted(lines, 0, end);
        if (interleaved || !anyQuoted(lines, end, to)) {
            return to;
        }
        int last = trimmed(lines, end);
        int attribution = last > 0 ? Marks.attributionEndingAt(lines, last - 1) : 0;
        return last - attribution;
    }

    private static boolean anyQuoted(Lines lines, int from, int to) {
        for (int i = from; i < to; i++) {
            if (lines.isQuoted(i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasWords(Lines lines, int to) {
        return lines.firstWritten() < to;
    }

    private static int trimmed(Lines lines, int to) {
        int end = to;
        while (end > 0 && lines.isBlank(end - 1)) {
            end--;
        }
        return end;
    }
}
