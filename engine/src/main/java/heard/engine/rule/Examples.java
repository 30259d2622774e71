package heard.engine.rule;

import java.util.List;

/** Texts that a rule must find, with {@code <…>} around the words, and texts in which it must stay silent. */
public record Examples(List<String> bad, List<String> good) {}
