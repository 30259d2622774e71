/**
 * Misspelt words of a draft with suggestions; never names, identifiers, links or code. It knows dictionaries and how often words are
 * used, and nothing of findings, channels or scores.
 */
@NullMarked
package heard.engine.spelling;

import org.jspecify.annotations.NullMarked;
