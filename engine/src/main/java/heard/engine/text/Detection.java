package heard.engine.text;

import heard.engine.Language;

/** The language found in a text, how sure that is, and whether it is Russian in Latin letters. */
public record Detection(Language language, double confidence, boolean transliterated) {}
