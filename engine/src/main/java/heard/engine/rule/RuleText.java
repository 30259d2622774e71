package heard.engine.rule;

import heard.engine.Language;

/**
 * A rule file that a desk keeps elsewhere than in a folder.
 *
 * @param file its name, as what is wrong with it is told; one called {@code sets.yaml} names sets of words
 */
public record RuleText(Language language, String file, String text) {}
