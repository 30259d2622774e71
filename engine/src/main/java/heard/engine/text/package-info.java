/**
 * Texts cut into tokens and sentences, with word forms made comparable: case, diacritics, stretched letters, look-alike
 * letters, transliteration and endings. It knows languages as far as their letters and endings go, and nothing of rules,
 * customers or drafts. Everything here runs in time linear in the length of the text.
 */
@NullMarked
package heard.engine.text;

import org.jspecify.annotations.NullMarked;
