package heard.engine.name;

import java.util.List;
import java.util.Locale;

/** Letters large and small. */
final class Words {
    private Words() {
    }

    /** Forms in small letters written as their origin is: with capitals where it has them. */
    static List<String> like(String origin, List<String> forms) {
        return forms.stream().map(form -> like(origin, form)).toList();
    }

    private static String like(String origin, String form) {
        var cased = new StringBuilder(form.length());
        for (int at = 0; at < form.length(); at++) {
            boolean capital = at < origin.length() && Character.isUpperCase(origin.charAt(at))
                    && Character.toLowerCase(origin.charAt(at)) == form.charAt(at);
            cased.append(capital ? origin.charAt(at) : form.charAt(at));
        }
        return cased.toString();
    }

    static boolean capital(String word) {
        return !word.isEmpty() && Character.isUpperCase(word.codePointAt(0));
    }

    static boolean allCapitals(String word) {
        return word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
    }
}
