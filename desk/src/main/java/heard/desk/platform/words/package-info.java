/**
 * What the desk says to people: messages in Russian, Lithuanian and English, plural forms, dates, times and sizes in the
 * reader's language and zone. It owns the loading and the grammar of numbers; every feature owns its own texts in
 * {@code messages/<feature>/}. It must never know who reads, nor what a text is about.
 */
@NullMarked
package heard.desk.platform.words;

import org.jspecify.annotations.NullMarked;
