package heard.desk.channel.email.mime.tnef;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;

/** The text of an RTF document: paragraphs, tabs, special letters in any code page; tables of fonts, pictures and hidden HTML left out. */
public final class RtfText {
    private static final Set<String> SKIPPED = Set.of("fonttbl", "colortbl", "stylesheet", "info", "pict", "object", "generator",
            "listtable", "listoverridetable", "themedata",
            "colorschememapping", "datastore", "latentstyles", "htmltag", "header", "footer", "xmlnstbl", "rsidtbl", "mmathPr");
    private static final int DEPTH = 1_000;
    private static final int WORD_CHARS = 32;

    private final byte[] rtf;
    private final StringBuilder text = new StringBuilder();
    private final ByteArrayOutputStream pending = new ByteArrayOutputStream();
    private final Deque<State> outer = new ArrayDeque<>();
    private State state = new State(false, 1);
    private Charset charset = Charset.forName("windows-1252");
    private int position;
    private int toSkip;

    private RtfText(byte[] rtf) {
        this.rtf = rtf;
    }

    /** What a group inherits. */
    private record State(boolean skipped, int fallbackChars) {}

    public static String of(byte[] rtf) {
        RtfText reader = new RtfText(rtf);
        reader.run();
        return reader.text.toString().strip();
    }

    private void run() {
        while (position < rtf.length) {
            int c = rtf[position++] & 0xFF;
            switch (c) {
                case '{' -> open();
                case '}' -> close();
                case '\\' -> control();
                case '\r', '\n', 0 -> {
                }
                default -> letter(c);
            }
        }
        flush();
    }

    private void open() {
        flush();
        if (outer.size() < DEPTH) {
            outer.push(state);
        }
    }

    private void close() {
        flush();
        state = outer.isEmpty() ? state : outer.pop();
        toSkip = 0;
    }

    private void letter(int c) {
        if (toSkip > 0) {
            toSkip--;
        } else if (!state.skipped) {
            pending.write(c);
        }
    }

    private void flush() {
        if (pending.size() > 0) {
            text.append(pending.toString(charset));
            pending.reset();
        }
    }

    private void control() {
        if (position >= rtf.length) {
            return;
        }
        int c = rtf[position] & 0xFF;
        if (!isLetter(c)) {
            position++;
            symbol(c);
            return;
        }
        int from = position;
        while (position < rtf.length && isLetter(rtf[position]) && position - from < WORD_CHARS) {
            position++;
        }
        String word = new String(rtf, from, position - from, StandardCharsets.US_ASCII);
        int number = number();
        if (position < rtf.length && rtf[position] == ' ') {
            position++;
        }
        word(word, number);
    }

    private int number() {
        boolean negative = position < rtf.length && rtf[position] == '-';
        int i = negative ? position + 1 : position;
        int from = i;
        int value = 0;
        while (i < rtf.length && rtf[i] >= '0' && rtf[i] <= '9' && i - from < 9) {
            value = value * 10 + rtf[i] - '0';
            i++;
        }
        if (i == from) {
            return Integer.MIN_VALUE;
        }
        position = i;
        return negative ? -value : value;
    }

    private void symbol(int c) {
        switch (c) {
            case '\'' -> {
                int high = position + 1 < rtf.length ? Character.digit(rtf[position], 16) : -1;
                int low = high < 0 ? -1 : Character.digit(rtf[position + 1], 16);
                position = Math.min(rtf.length, position + 2);
                if (low >= 0) {
                    letter(high << 4 | low);
                }
            }
            case '*' -> state = new State(true, state.fallbackChars);
            case '~' -> write(" ");
            case '_' -> write("-");
            case '{', '}', '\\' -> letter(c);
            case '\n', '\r' -> write("\n");
            default -> {
            }
        }
    }

    private void word(String word, int number) {
        switch (word) {
            case "par", "line", "row", "sect", "page" -> write("\n");
            case "tab", "cell" -> write("\t");
            case "emdash" -> write("—");
            case "endash" -> write("–");
            case "lquote" -> write("‘");
            case "rquote" -> write("’");
            case "ldblquote" -> write("“");
            case "rdblquote" -> write("”");
            case "bullet" -> write("•");
            case "u" -> unicode(number);
            case "uc" -> state = new State(state.skipped, Math.clamp(number, 0, 10));
            case "bin" -> position = Math.min(rtf.length, position + Math.max(0, number));
            case "ansicpg" -> charset = codePage(number);
            case "htmlrtf" -> state = new State(number != 0, state.fallbackChars);
            default -> {
                if (SKIPPED.contains(word.toLowerCase(Locale.ROOT))) {
                    flush();
                    state = new State(true, state.fallbackChars);
                }
            }
        }
    }

    private void unicode(int number) {
        write(String.valueOf((char) number));
        toSkip = state.fallbackChars;
    }

    private void write(String words) {
        flush();
        if (!state.skipped) {
            text.append(words);
        }
    }

    private Charset codePage(int number) {
        try {
            return number == 65001 ? StandardCharsets.UTF_8 : Charset.forName("windows-" + number);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return charset;
        }
    }

    private static boolean isLetter(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
