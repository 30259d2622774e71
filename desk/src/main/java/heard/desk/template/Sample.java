package heard.desk.template;

import heard.desk.platform.words.UiLanguage;

/**
 * A message on which templates are tried.
 *
 * @param name of its invented writer, as a desk would have recorded it
 */
public record Sample(Kind kind, UiLanguage language, String name, String message) {}
