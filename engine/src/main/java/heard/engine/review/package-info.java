/**
 * Reviews an agent's draft: its elements, which of them the situation wants, what should change, and the score with its reasons.
 * It looks at the customer's message and the context as far as they are given, and knows nothing of how drafts are stored or sent.
 */
@NullMarked
package heard.engine.review;

import org.jspecify.annotations.NullMarked;
