package heard.engine.name;

import java.util.List;

import heard.engine.text.Token;

/** A title and a name side by side in a text: the tokens from {@code first} up to {@code end}. */
record Called(int first, int end, List<AddressWords.Phrase> titles, List<Token> names) {
    Called {
        titles = List.copyOf(titles);
        names = List.copyOf(names);
    }
}
