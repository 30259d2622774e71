/**
 * Bytes to text when the declaration may be missing, wrong or misspelt: names of charsets, a small statistical
 * detector for the encodings that Russian, Lithuanian, German and Japanese mail still uses, and UTF-7.
 * It must never know what a mail is.
 */
@NullMarked
package heard.desk.channel.email.mime.charset;

import org.jspecify.annotations.NullMarked;
