/**
 * Names of people: whether a draft addresses its customer by the right name in the right form, and what that form is. It knows
 * names and how languages bend them, and nothing of findings, channels or scores.
 */
@NullMarked
package heard.engine.name;

import org.jspecify.annotations.NullMarked;
