/**
 * The little language of templates: words, variables, slots to fill and parts that stand only under a condition. It is pure: it
 * knows texts and facts, and neither conversations nor pages.
 */
@NullMarked
package heard.desk.template.grammar;

import org.jspecify.annotations.NullMarked;
