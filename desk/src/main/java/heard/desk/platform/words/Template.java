package heard.desk.platform.words;

/** Fills the places {0} to {9} of a message; every other brace stays what it is. */
final class Template {
    private Template() {
    }

    static String fill(String text, Object... arguments) {
        if (arguments.length == 0 || text.indexOf('{') < 0)
            return text;
        var filled = new StringBuilder(text.length() + 32);
        for (int at = 0; at < text.length(); at++) {
            int place = place(text, at);
            if (place < 0) {
                filled.append(text.charAt(at));
            } else {
                filled.append(argument(text, place, arguments));
                at += 2;
            }
        }
        return filled.toString();
    }

    private static int place(String text, int at) {
        if (text.charAt(at) != '{' || at + 2 >= text.length() || text.charAt(at + 2) != '}')
            return -1;
        int digit = text.charAt(at + 1) - '0';
        return digit >= 0 && digit <= 9 ? digit : -1;
    }

    private static Object argument(String text, int place, Object... arguments) {
        if (place >= arguments.length)
            throw new IllegalStateException("The message \"" + text + "\" lacks argument " + place);
        return arguments[place];
    }
}
