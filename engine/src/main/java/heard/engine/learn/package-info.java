/**
 * What Heard has learned from examples: small linear models over words and pieces of words, read from this library's own files.
 * Owns the features, the file format of the models, the scores and the words that speak for them.
 * Knows nothing of rules, of training data, of a desk; opens no file but the models beside it. Everything here is immutable once loaded
 * and may be used by many threads. How the models are made stands in {@code heard.engine.training}.
 */
@NullMarked
package heard.engine.learn;

import org.jspecify.annotations.NullMarked;
