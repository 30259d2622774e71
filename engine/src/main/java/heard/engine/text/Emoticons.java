package heard.engine.text;

/** Faces made of marks. */
final class Emoticons {
    private Emoticons() {
    }

    /** The end of a face that starts here, or {@code start}. */
    static int end(String text, int start) {
        char first = text.charAt(start);
        if (first == ')' || first == '(') {
            return run(text, start, first);
        }
        if (":;=8xX".indexOf(first) < 0) {
            return start;
        }
        int at = start + 1;
        if (at < text.length() && (text.charAt(at) == '-' || text.charAt(at) == '\'' || text.charAt(at) == '^')) {
            at++;
        }
        if (at >= text.length() || ")(DPpоoOО*/\\|[]3".indexOf(text.charAt(at)) < 0) {
            return start;
        }
        char mouth = text.charAt(at);
        if ((Character.isLetterOrDigit(mouth) && at + 1 < text.length() && Character.isLetterOrDigit(text.charAt(at + 1)))
                || (mouth == '/' && start > 0
                        && Character.isLetterOrDigit(text.charAt(start - 1)))) {
            return start;
        }
        int end = at + 1;
        while (end < text.length() && text.charAt(end) == mouth) {
            end++;
        }
        return end;
    }

    private static int run(String text, int start, char mouth) {
        int end = start;
        while (end < text.length() && text.charAt(end) == mouth) {
            end++;
        }
        boolean face = end - start >= 2 || (mouth == ')' && !openedBefore(text, start));
        return face ? end : start;
    }

    /** Whether a closing bracket closes something: an opening one stands within reach, or it numbers a list. */
    private static boolean openedBefore(String text, int at) {
        for (int before = at - 1; before >= 0 && before >= at - 300; before--) {
            char letter = text.charAt(before);
            if (letter == '(') {
                return true;
            }
            if (letter == ')') {
                break;
            }
        }
        int digit = at - 1;
        return digit >= 0 && ((Character.isLetterOrDigit(text.charAt(digit)) && (lineStartsNear(text, digit) || shortNumber(text, digit)))
                || digit == 0);
    }

    /** Whether a number of one or two digits ends here, as "2)" in the middle of a line numbers an item. */
    private static boolean shortNumber(String text, int last) {
        int start = last;
        while (start > 0 && Character.isDigit(text.charAt(start - 1))) {
            start--;
        }
        return Character.isDigit(text.charAt(last)) && last - start < 2 && (start == 0 || Character.isWhitespace(text.charAt(start - 1)));
    }

    private static boolean lineStartsNear(String text, int at) {
        int start = at;
        while (start > 0 && at - start < 4 && text.charAt(start - 1) != '\n') {
            start--;
        }
        return start == 0 || text.charAt(start - 1) == '\n';
    }
}
