package heard.engine.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import heard.engine.text.Text;
import heard.engine.text.Token;
import heard.engine.text.TokenKind;

/** The kinds of tokens that a phrase may name in angle brackets. */
final class Shapes {
    static final Set<String> NAMES = Set.of("<number>", "<id>", "<url>", "<email>", "<slot>", "<emoji>", "<time>", "<capitalised>",
            "<word>", "<?>", "<!>", "^", "^^", "$");

    private static final Pattern TIME = Pattern.compile("([01]?\\d|2[0-4])[:.][0-5]\\d");

    private Shapes() {
    }

    static List<String> of(Text text, int at) {
        Token token = text.tokens().get(at);
        var shapes = new ArrayList<String>(3);
        switch (token.kind()) {
            case NUMBER -> {
                shapes.add("<number>");
                if (TIME.matcher(token.form()).matches()) {
                    shapes.add("<time>");
                }
            }
            case ID -> shapes.add("<id>");
            case URL -> shapes.add("<url>");
            case EMAIL -> shapes.add("<email>");
            case PLACEHOLDER -> shapes.add("<slot>");
            case EMOJI, EMOTICON -> shapes.add("<emoji>");
            case WORD -> {
                shapes.add("<word>");
                if (Character.isUpperCase(text.raw().codePointAt(token.start()))) {
                    shapes.add("<capitalised>");
                }
            }
            case MARK, SYMBOL -> throw new IllegalStateException("No shape for " + token.kind());
        }
        if (token.kind() == TokenKind.ID && token.form().matches("\\d{1,4}[^\\d]+")) {
            shapes.add("<number>");
        }
        return shapes;
    }
}
