/**
 * Knowledge as data: rules in YAML files, one folder a language, strictly loaded; all their patterns of a language in one automaton
 * over the tokens of a text. It knows how patterns match, not what a match means to a customer or an agent.
 */
@NullMarked
package heard.engine.rule;

import org.jspecify.annotations.NullMarked;
