package heard.desk.template;

/**
 * What the engine said of a template's text.
 *
 * @param severity must, should or could
 * @param quote    the words; empty where it is about something that is not there
 * @param why      in the language of the text
 */
public record Remark(String severity, String kind, String quote, String why) {}
