package heard.desk.template.grammar;

import java.util.List;

import heard.desk.platform.words.UiLanguage;

/** How a word is spelled in the three languages, natively in each; several spellings of one language are parted by a bar. */
record Spelled(String english, String lithuanian, String russian) {
    List<String> in(UiLanguage language) {
        String all = switch (language) {
            case EN -> english;
            case LT -> lithuanian;
            case RU -> russian;
        };
        return List.of(all.split("\\|"));
    }
}
