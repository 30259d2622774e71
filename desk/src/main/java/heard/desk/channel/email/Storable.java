package heard.desk.channel.email;

/** Makes text that PostgreSQL takes: no NUL, no half surrogate pairs. */
final class Storable {
    private Storable() {
    }

    static String text(String text) {
        int odd = firstOdd(text);
        if (odd < 0)
            return text;
        StringBuilder clean = new StringBuilder(text.length()).append(text, 0, odd);
        for (int i = odd; i < text.length(); i++)
            clean.append(odd(text, i) ? '\uFFFD' : text.charAt(i));
        return clean.toString();
    }

    private static int firstOdd(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (odd(text, i))
                return i;
        }
        return -1;
    }

    private static boolean odd(String text, int i) {
        char c = text.charAt(i);
        if (c == 0)
            return true;
        if (Character.isHighSurrogate(c))
            return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
        return Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
    }
}
