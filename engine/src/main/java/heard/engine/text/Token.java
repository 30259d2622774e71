package heard.engine.text;

import heard.engine.Span;

/**
 * A piece of a text.
 *
 * @param form the word in comparable form: lower case, without diacritics of Lithuanian, ё as е, stretched letters shortened
 * @param stem the form without its ending
 * @param line the number of the line it stands on, from 0
 */
public record Token(int start, int end, TokenKind kind, String form, String stem, int line) {
    public Span span() {
        return new Span(start, end);
    }

    public boolean is(String wanted) {
        return form.equals(wanted);
    }

    Token withForm(String changed, String ending) {
        return new Token(start, end, kind, changed, ending, line);
    }
}
