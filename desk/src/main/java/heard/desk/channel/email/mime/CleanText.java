package heard.desk.channel.email.mime;

/** Text as the desk stores it: lines end in \n, no NUL and other controls, no half surrogates. */
final class CleanText {
    private CleanText() {
    }

    static String of(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isDoubtful(text.charAt(i))) {
                return cleaned(text, i);
            }
        }
        return text;
    }

    /** One line: every run of white space and controls is one space. */
    static String line(String text) {
        String clean = of(text);
        StringBuilder line = new StringBuilder(clean.length());
        for (int i = 0; i < clean.length(); i++) {
            char c = clean.charAt(i);
            boolean space = c == ' ' || c == '\t' || c == '\n';
            if (!space) {
                line.append(c);
            } else if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
                line.append(' ');
            }
        }
        return line.toString().strip();
    }

    /** At most so many characters, never half a surrogate pair. */
    static String cut(String text, int chars) {
        if (text.length() <= chars) {
            return text;
        }
        int end = chars > 0 && Character.isHighSurrogate(text.charAt(chars - 1)) ? chars - 1 : chars;
        return text.substring(0, end);
    }

    private static boolean isDoubtful(char c) {
        return (c < ' ' && c != '\n' && c != '\t') || (c >= '\u007F' && c <= '\u009F') || Character.isSurrogate(c) || c == '\uFEFF'
                || c == '\u2028';
    }

    private static String cleaned(String text, int from) {
        StringBuilder clean = new StringBuilder(text.length()).append(text, 0, from);
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                clean.append(c).append(text.charAt(++i));
            } else if (Character.isSurrogate(c)) {
                clean.append('\uFFFD');
            } else if (c == '\r') {
                if (i + 1 == text.length() || text.charAt(i + 1) != '\n') {
                    clean.append('\n');
                }
            } else if (c == '\u0085' || c == '\u2028' || c == '\f') {
                clean.append('\n');
            } else if (!isDoubtful(c)) {
                clean.append(c);
            }
        }
        return clean.toString();
    }
}
