package heard.desk.conversation;

import java.time.Duration;

/** The named bounds of conversations; the database repeats those of its columns. */
public final class Limits {
    public static final int SUBJECT = 1000;
    public static final int SNIPPET = 200;
    public static final int AUTHOR_NAME = 400;
    public static final int ADDRESS = 320;
    public static final int FILE_NAME = 255;
    /** Characters of an answer or note. */
    public static final int REPLY_TEXT = 200_000;
    public static final int RECIPIENTS = 100;
    public static final int FILES = 50;
    public static final int TAGS = 40;
    public static final int MESSAGES_A_PAGE = 200;
    public static final Duration UNDO = Duration.ofSeconds(10);
    public static final Duration LONGEST_SCHEDULE = Duration.ofDays(370);

    private Limits() {
    }

    /** At most so many UTF-16 units, never half a surrogate pair. */
    public static String cut(String text, int most) {
        if (text.length() <= most)
            return text;
        int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return text.substring(0, end);
    }

    /** Typed text as it is stored: lines end in LF alone, and NUL, which the database refuses, is left out. */
    public static String typed(String text) {
        return text.replace("\r\n", "\n").replace("\0", "");
    }

    /** The first words of a text on one line, for lists. */
    public static String snippet(String text) {
        String start = cut(text, SNIPPET * 3).strip().replaceAll("\\s+", " ");
        return cut(start, SNIPPET).strip();
    }
}
