/**
 * Reads a customer's message: from the rules that hold in it, what it says and how its writer feels. Each judgement keeps its
 * evidence. It knows customers' words and nothing of drafts.
 */
@NullMarked
package heard.engine.reading;

import org.jspecify.annotations.NullMarked;
