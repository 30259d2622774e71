package heard.engine.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import heard.engine.Identifier;
import heard.engine.Language;
import heard.engine.Span;
import heard.engine.rule.Match;
import heard.engine.text.Text;
import org.jspecify.annotations.Nullable;

/** Finds phone numbers as people write them and gives them in E.164. */
final class Phones {
    private static final int LONGEST = 26;
    private static final int CUE_REACH = 40;
    private static final Pattern INDIAN = Pattern.compile("\\d{5}[ -]\\d{5}(?!\\d)");
    /** A day with its year; behind it stands an hour. */
    private static final Pattern DATE = Pattern
            .compile("(?:(?:19|20)\\d\\d([-./])(?:0?[1-9]|1[0-2])\\1[0-3]?\\d|[0-3]?\\d([-./])[01]?\\d\\2(?:19|20)\\d\\d)(?!\\d)");
    /** What only callers at home dial: {@code +353 (0)87}. */
    private static final Pattern HOME = Pattern.compile("\\+(\\d{1,3})[ -]?\\(0\\)");
    private final Text text;
    private final String raw;
    private final List<Match> cues;

    private Phones(Text text, List<Match> cues) {
        this.text = text;
        this.raw = text.raw();
        this.cues = cues;
    }

    static List<Identifier> of(Text text, List<Match> cues) {
        var phones = new Phones(text, cues);
        var found = new ArrayList<Identifier>();
        int at = 0;
        while (at < phones.raw.length()) {
            Identifier phone = phones.starts(at) ? phones.phoneAt(at) : null;
            if (phone != null && phones.ofWriter(phone.span())) {
                found.add(phone);
            }
            at = phone == null ? at + 1 : phone.span().end();
        }
        return found;
    }

    private boolean ofWriter(Span span) {
        return text.mailQuotes().stream().noneMatch(quote -> quote.overlaps(span));
    }

    private boolean starts(int at) {
        char letter = raw.charAt(at);
        if (letter != '+' && letter != '(' && !digit(letter)) {
            return false;
        }
        char before = at == 0 ? ' ' : raw.charAt(at - 1);
        return (!Character.isLetterOrDigit(before) && "+-–/.,_№#:".indexOf(before) < 0)
                || (before == ':' && at > 1 && !digit(raw.charAt(at - 2)));
    }

    private static boolean digit(char letter) {
        return letter >= '0' && letter <= '9';
    }

    /** The longest number that starts here and is a phone's, also where other digits follow. */
    private @Nullable Identifier phoneAt(int start) {
        if (DATE.matcher(raw).region(start, Math.min(raw.length(), start + LONGEST)).useTransparentBounds(true).lookingAt()) {
            return null;
        }
        var digits = new StringBuilder();
        Identifier longest = null;
        for (int at = start; at < Math.min(raw.length(), start + LONGEST); at++) {
            char letter = raw.charAt(at);
            if (digit(letter)) {
                digits.append(letter);
            } else if (!(letter == '+' && at == start) && " ()-–\u00A0\u2011.·".indexOf(letter) < 0) {
                break;
            }
            boolean ends = digit(letter) && (at + 1 == raw.length() || !Character.isLetterOrDigit(raw.charAt(at + 1)));
            String value = ends ? normalised(digits.toString(), raw.charAt(start) == '+', start) : null;
            if (value != null) {
                longest = new Identifier(Identifier.Kind.PHONE, value, new Span(start, at + 1));
            }
        }
        return longest;
    }

    private @Nullable String normalised(String digits, boolean plus, int start) {
        if (plus) {
            var home = HOME.matcher(raw).region(start, Math.min(raw.length(), start + LONGEST));
            int country = home.lookingAt() ? home.end(1) - home.start(1) : digits.length();
            String plain = country + 1 < digits.length() ? digits.substring(0, country) + digits.substring(country + 1) : digits;
            return plain.length() >= 10 && plain.length() <= 15 ? "+" + plain : null;
        }
        int length = digits.length();
        if (digits.startsWith("00") && length >= 12 && length <= 17 && digits.charAt(2) != '0' && (grouped(start) || cueNear(start))) {
            return "+" + digits.substring(2);
        }
        if (digits.startsWith("00370") && length == 13) {
            return "+" + digits.substring(2);
        }
        Language language = text.language();
        if (length == 11 && digits.startsWith("370")) {
            return "+" + digits;
        }
        if (length == 9 && digits.startsWith("8") && (language == Language.LT || digits.startsWith("86"))) {
            return "+370" + digits.substring(1);
        }
        if (length == 9 && digits.startsWith("06") && language == Language.LT) {
            return "+370" + digits.substring(1);
        }
        if (length == 8 && digits.startsWith("6") && language == Language.LT && cueNear(start)) {
            return "+370" + digits;
        }
        if (length == 11 && (digits.startsWith("8") || digits.startsWith("7")) && "34789".indexOf(digits.charAt(1)) >= 0
                && language != Language.EN) {
            return "+7" + digits.substring(1);
        }
        if (length == 10 && "348".indexOf(digits.charAt(0)) >= 0 && language == Language.RU
                && (cueNear(start) || (raw.charAt(start) == '(' && grouped(start)))) {
            return "+7" + digits;
        }
        if (length == 10 && digits.startsWith("9") && language == Language.RU && (cueNear(start) || grouped(start))) {
            return "+7" + digits;
        }
        return language == Language.EN ? english(digits, start) : null;
    }

    private @Nullable String english(String digits, int start) {
        if (digits.length() == 11 && digits.startsWith("0") && "123789".indexOf(digits.charAt(1)) >= 0) {
            return "+44" + digits.substring(1);
        }
        if (digits.length() == 10 && digits.matches("08[35-9].*") && (cueNear(start) || grouped(start))) {
            return "+353" + digits.substring(1);
        }
        if (digits.length() == 10 && digits.startsWith("04") && grouped(start)) {
            return "+61" + digits.substring(1);
        }
        if (digits.length() == 11 && digits.startsWith("1") && digits.charAt(1) >= '2' && grouped(start)) {
            return "+" + digits;
        }
        if (digits.matches("[6-9]\\d{9}") && INDIAN.matcher(raw).region(start, Math.min(raw.length(), start + LONGEST)).lookingAt()) {
            return "+91" + digits;
        }
        boolean american = digits.length() == 10 && digits.charAt(0) >= '2' && (digits.charAt(3) >= '2' || digits.startsWith("555"))
                && (cueNear(start) || grouped(start));
        return american ? "+1" + digits : null;
    }

    private boolean grouped(int start) {
        int separators = 0;
        for (int at = start; at < Math.min(raw.length(), start + 14); at++) {
            separators += "-( )·".indexOf(raw.charAt(at)) >= 0 ? 1 : 0;
        }
        return separators >= 2;
    }

    private boolean cueNear(int start) {
        return cues.stream().anyMatch(cue -> cue.span().end() <= start && start - cue.span().end() < CUE_REACH);
    }
}
