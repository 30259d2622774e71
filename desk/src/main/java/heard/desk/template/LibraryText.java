package heard.desk.template;

import java.util.Map;

import heard.desk.platform.words.UiLanguage;

/** What ships for one kind: a text a language, and for each language the message on which templates of this kind are tried. */
record LibraryText(Kind kind, Map<UiLanguage, String> texts, Map<UiLanguage, Sample> samples) {
    LibraryText {
        texts = Map.copyOf(texts);
        samples = Map.copyOf(samples);
    }
}
