package heard.desk.template.grammar;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import heard.desk.platform.words.UiLanguage;

/** A word of the language of templates, as each of the three languages says it; the first spelling of each is the one that guides show. */
interface Term {
    Pattern MARKS = Pattern.compile("\\p{M}+");
    Pattern SPACES = Pattern.compile("\\s+");

    Spelled spelled();

    default List<String> spellings(UiLanguage language) {
        return spelled().in(language);
    }

    /** As spellings are compared: without capitals, marks over letters and double spaces. */
    static String plain(String words) {
        String bare = MARKS.matcher(Normalizer.normalize(words, Normalizer.Form.NFD)).replaceAll("");
        return SPACES.matcher(bare.toLowerCase(Locale.ROOT).strip()).replaceAll(" ");
    }
}
