package heard.engine;

/** What speaks for one value of a reading: the field, the value, the words, and the rule or model that judged. */
public record Evidence(String field, String value, Span span, String source) {}
