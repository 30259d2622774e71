package heard.desk.channel.email.mime;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Address lists as people and programs write them: groups, comments, quotes that never close, spaces, several in one field, names without
 * quotes around their comma. What has no "@" is no address and is noted.
 */
final class AddressReader {
    private static final int AT_MOST = 1_000;
    private static final int WORD_CHARS = 2_000;
    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>\",;:()\\[\\]]{1,128}@[^\\s<>\",;:()@]{1,255}");

    private final String raw;
    private final Flaws flaws;
    private final List<MailAddress> found = new ArrayList<>();
    private final StringBuilder phrase = new StringBuilder();
    private final StringBuilder comment = new StringBuilder();
    private @Nullable String angle;
    private boolean quoteNeverCloses;
    private boolean commentNeverCloses;

    private AddressReader(String raw, Flaws flaws) {
        this.raw = raw;
        this.flaws = flaws;
    }

    static List<MailAddress> read(List<String> values, Flaws flaws) {
        List<MailAddress> all = new ArrayList<>();
        for (String value : values) {
            AddressReader reader = new AddressReader(value, flaws);
            reader.scan();
            all.addAll(reader.found);
        }
        return List.copyOf(all);
    }

    private void scan() {
        int i = 0;
        while (i < raw.length() && found.size() < AT_MOST) {
            i = step(i);
        }
        finish();
    }

    private int step(int i) {
        char c = raw.charAt(i);
        int wordEnd = c == '=' ? encodedWordEnd(i) : -1;
        if (wordEnd > 0) {
            phrase.append(raw, i, wordEnd);
            return wordEnd;
        }
        return switch (c) {
            case '"' -> quoted(i);
            case '(' -> comment(i);
            case '<' -> angle(i);
            case ',', ';' -> {
                finish();
                yield i + 1;
            }
            case ':' -> {
                colon();
                yield i + 1;
            }
            default -> {
                phrase.append(c);
                yield i + 1;
            }
        };
    }

    /** The end of a group's name, unless it is the "mailto:" some forms put before an address. */
    private void colon() {
        if (phrase.indexOf("@") < 0 || phrase.toString().strip().equalsIgnoreCase("mailto")) {
            phrase.setLength(0);
            comment.setLength(0);
        } else {
            phrase.append(':');
        }
    }

    private int encodedWordEnd(int from) {
        if (!raw.startsWith("=?", from)) {
            return -1;
        }
        int charset = raw.indexOf('?', from + 2);
        int encoding = charset < 0 ? -1 : raw.indexOf('?', charset + 1);
        int end = encoding < 0 ? -1 : raw.indexOf("?=", encoding + 1, Math.min(raw.length(), encoding + WORD_CHARS));
        return end < 0 || encoding != charset + 2 ? -1 : end + 2;
    }

    /** A mark that never closes means nothing, nor do those behind it. */
    private int quoted(int from) {
        if (quoteNeverCloses) {
            return from + 1;
        }
        StringBuilder words = new StringBuilder();
        for (int i = from + 1; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == '"') {
                boolean localPart = i + 1 < raw.length() && raw.charAt(i + 1) == '@';
                phrase.append(localPart ? "\"" + words + "\"" : words);
                return i + 1;
            }
            if (c == '\\' && i + 1 < raw.length()) {
                c = raw.charAt(++i);
            }
            words.append(c);
        }
        quoteNeverCloses = true;
        return from + 1;
    }

    private int comment(int from) {
        if (commentNeverCloses) {
            return from + 1;
        }
        int depth = 0;
        for (int i = from; i < raw.length(); i++) {
            char c = raw.charAt(i);
            depth += c == '(' ? 1 : 0;
            depth -= c == ')' ? 1 : 0;
            if (c == '\\') {
                i++;
            } else if (depth == 0) {
                comment.append(raw, from + 1, i).append(' ');
                return i + 1;
            }
        }
        commentNeverCloses = true;
        return from + 1;
    }

    private int angle(int from) {
        int end = raw.indexOf('>', from);
        int stop = end < 0 ? raw.length() : end;
        String inside = raw.substring(from + 1, stop);
        int nested = inside.lastIndexOf('<');
        angle = nested < 0 ? inside : inside.substring(nested + 1);
        return end < 0 ? raw.length() : end + 1;
    }

    private void finish() {
        String words = phrase.toString().strip();
        String inAngle = angle;
        if (inAngle != null || !words.isEmpty() || !comment.isEmpty()) {
            add(words, inAngle);
        }
        phrase.setLength(0);
        comment.setLength(0);
        angle = null;
    }

    private void add(String phraseWords, @Nullable String inAngle) {
        String words = phraseWords;
        String address = inAngle == null ? null : tidy(inAngle);
        if (address == null && inAngle == null && words.startsWith("\"")) {
            address = tidy(words);
            words = "";
        }
        if (address != null) {
            keep(words.isEmpty() ? comment.toString() : words, address);
            return;
        }
        String place = CleanText.cut(inAngle == null || inAngle.isBlank() ? words : inAngle, WORD_CHARS);
        Matcher loose = ADDRESS.matcher(place.contains(" @") || place.contains("@ ") ? place.replace(" @", "@").replace("@ ", "@") : place);
        String looseAddress = loose.find() ? tidy(loose.group()) : null;
        if (looseAddress == null) {
            note(words, inAngle);
            return;
        }
        String rest = words.equals(place) ? loose.replaceFirst(" ").strip() : words;
        keep(rest.isEmpty() ? comment.toString() : rest, looseAddress);
    }

    private void keep(String rawName, String address) {
        String name = nameOf(rawName);
        found.add(new MailAddress(name.equalsIgnoreCase(address) ? null : name, address));
    }

    private void note(String words, @Nullable String inAngle) {
        if (!words.isEmpty() || (inAngle != null && !inAngle.isBlank())) {
            flaws.add(MailFlaw.Kind.BROKEN_ADDRESS, HeaderText.decode(inAngle == null ? words : words + " <" + inAngle + ">", flaws));
        }
    }

    private String nameOf(String rawName) {
        String name = CleanText.line(HeaderText.decode(rawName, flaws));
        while (name.length() > 1 && ((name.startsWith("'") && name.endsWith("'")) || (name.startsWith("\"") && name.endsWith("\"")))) {
            name = name.substring(1, name.length() - 1).strip();
        }
        return name;
    }

    /** The address without decoration, or null when it is none. */
    private @Nullable String tidy(String text) {
        String address = HeaderText.decode(text, flaws).strip();
        int route = address.startsWith("@") ? address.indexOf(':') : -1;
        address = address.substring(route + 1);
        address = address.regionMatches(true, 0, "mailto:", 0, 7) ? address.substring(7) : address;
        boolean quotedLocal = address.startsWith("\"");
        address = quotedLocal ? address : withoutSpaces(address);
        address = !quotedLocal && address.startsWith("'") && address.endsWith("'") && address.length() > 1
                ? address.substring(1, address.length() - 1)
                : address;
        while (address.endsWith(".") || address.endsWith(",")) {
            address = address.substring(0, address.length() - 1);
        }
        int at = address.lastIndexOf('@');
        return at > 0 && at < address.length() - 1 ? address : null;
    }

    private static String withoutSpaces(String address) {
        StringBuilder bare = new StringBuilder(address.length());
        address.chars().filter(c -> c > ' ' && !Character.isWhitespace(c) && c != '"').forEach(c -> bare.append((char) c));
        return bare.toString();
    }
}
