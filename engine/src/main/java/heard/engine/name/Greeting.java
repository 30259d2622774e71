package heard.engine.name;

import java.util.List;
import java.util.Optional;

import heard.engine.Language;
import heard.engine.name.AddressWords.Phrase;
import heard.engine.text.Text;
import heard.engine.text.Token;
import heard.engine.text.TokenKind;
import org.jspecify.annotations.Nullable;

/** The greeting with which a draft begins, with the customer's name put in: "Добрый день!" becomes "Добрый день, Анна!". */
final class Greeting {
    private final Text text;
    private final Customer customer;
    private final AddressWords words = AddressWords.shipped();

    Greeting(Text text, Customer customer) {
        this.text = text;
        this.customer = customer;
    }

    /** Empty where the draft begins with no greeting, or the form of the name is not known. */
    Optional<String> named() {
        Phrase last = null;
        int at = 0;
        for (Phrase phrase = words.at(text, 0, Role::opens); phrase != null; phrase = words.at(text, at, Role::opens)) {
            last = phrase;
            at = afterMarks(phrase.end());
        }
        Phrase opener = last;
        return opener == null ? Optional.empty() : Manner.of(text.language()).greeting(customer).map(name -> written(opener, name));
    }

    private int afterMarks(int from) {
        int at = from;
        while (at < text.tokens().size() && (text.tokens().get(at).is(",") || pointOfShortWord(at))) {
            at++;
        }
        return at;
    }

    private boolean pointOfShortWord(int at) {
        return text.tokens().get(at).is(".") && words.roles(text, at - 1).contains(Role.ANYONE);
    }

    private String written(Phrase opener, String name) {
        List<Token> tokens = text.tokens();
        int end = opener.end() < tokens.size() && pointOfShortWord(opener.end()) ? opener.end() + 1 : opener.end();
        String before = text.raw().substring(tokens.getFirst().start(), tokens.get(opener.first()).start());
        String said = text.raw().substring(tokens.get(opener.first()).start(), tokens.get(end - 1).end());
        String form = opener.has(Role::agrees) ? words.agreeing(said, customer.gender()) : null;
        boolean comma = opener.has(Role.GREETING) && text.language() != Language.EN;
        return before + (form == null ? said : form) + (comma ? ", " : " ") + name + mark(end);
    }

    /** The mark with which the greeting ends, else a comma. */
    private String mark(int from) {
        Phrase generic = words.at(text, afterMarks(from), role -> role == Role.GENERIC);
        int at = generic == null ? from : generic.end();
        @Nullable
        Token next = at < text.tokens().size() ? text.tokens().get(at) : null;
        boolean exclaims = next != null && next.kind() == TokenKind.MARK && next.form().startsWith("!");
        return exclaims ? "!" : next != null && next.is(".") ? "." : ",";
    }
}
