package heard.desk.channel.email.mime;

/** Puts the paragraphs of format=flowed (RFC 3676) together again, quotes included. */
final class FlowedText {
    private FlowedText() {
    }

    static String reflow(String text, boolean deleteSpace) {
        StringBuilder out = new StringBuilder(text.length());
        int openDepth = -1;
        int position = 0;
        while (position < text.length()) {
            int lineEnd = text.indexOf('\n', position);
            int end = lineEnd < 0 ? text.length() : lineEnd;
            int depth = quoteDepth(text, position, end);
            int from = position + depth;
            if (from < end && text.charAt(from) == ' ') {
                from++; // stuffed
            }
            boolean signature = end - from == 3 && text.startsWith("-- ", from);
            boolean joins = openDepth == depth && !signature;
            if (!joins) {
                startLine(out, openDepth, depth);
            }
            boolean flows = end > from && text.charAt(end - 1) == ' ' && !signature;
            out.append(text, from, flows && deleteSpace ? end - 1 : end);
            openDepth = flows ? depth : -1;
            if (!flows && lineEnd >= 0) {
                out.append('\n');
            }
            position = end + 1;
        }
        return out.toString();
    }

    private static void startLine(StringBuilder out, int openDepth, int depth) {
        if (openDepth >= 0) {
            out.append('\n');
        }
        if (depth > 0) {
            out.repeat(">", depth).append(' ');
        }
    }

    private static int quoteDepth(String text, int from, int to) {
        int i = from;
        while (i < to && text.charAt(i) == '>') {
            i++;
        }
        return i - from;
    }
}
