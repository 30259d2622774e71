package heard.desk.channel.email;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What subjects say: the number of a conversation, and the matter itself under all its "Re:" and "Fwd:". */
final class Subjects {
    private static final Pattern NUMBER = Pattern.compile("\\[#([1-9][0-9]{0,17})]");
    /** English, Russian, Lithuanian, German, Scandinavian, Polish, French and Italian clients, with and without counters. */
    private static final Pattern PREFIX = Pattern.compile(
            "(?iU)^\\s*(?:re|fwd?|ats|atsk|pers|отв|ответ|на|пер|aw|wg|antw|sv|vs|vb|odp|pd|tr|ref|rif|i)\\s*(?:\\[\\d+]|\\(\\d+\\)|\\^\\d+)?\\s*[:：]\\s*");

    private Subjects() {
    }

    static Optional<Long> number(String subject) {
        Matcher found = NUMBER.matcher(subject);
        return found.find() ? Optional.of(Long.parseLong(found.group(1))) : Optional.empty();
    }

    /** The matter, for comparing. */
    static String matter(String subject) {
        return bare(subject).toLowerCase(Locale.ROOT).replaceAll("[\\s\\p{Punct}…«»„“”]+", " ").strip();
    }

    /** The subject without number and prefixes, for writing. */
    static String bare(String subject) {
        String rest = NUMBER.matcher(subject).replaceAll(" ");
        String before;
        do {
            before = rest;
            rest = PREFIX.matcher(rest).replaceFirst("");
        } while (!rest.equals(before));
        return rest.replaceAll("\\s+", " ").strip();
    }

    /** The subject of an answer, by which it is found again even where a client loses all other traces. */
    static String answer(String subject, long number) {
        String bare = bare(subject);
        return (bare.isEmpty() ? "Re:" : "Re: " + bare) + " [#" + number + "]";
    }
}
