package heard.engine.name;

import java.util.List;

import heard.engine.Span;
import heard.engine.text.Token;

/**
 * A title and a name side by side in a text.
 *
 * @param span where they stand, with initials before and behind
 * @param end the token behind them
 */
record Called(Span span, int end, List<AddressWords.Phrase> titles, List<Token> names) {
    Called {
        titles = List.copyOf(titles);
        names = List.copyOf(names);
    }
}
