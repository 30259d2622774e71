package heard.engine.review;

import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import heard.engine.text.Text;
import heard.engine.text.Token;
import org.jspecify.annotations.Nullable;

/** The words of the answered message, each set made when it is first asked for: most drafts need none. For one review. */
final class TheirWords {
    private final @Nullable Text message;
    private @Nullable Set<String> keys;
    private @Nullable Set<String> forms;

    TheirWords(@Nullable Text message) {
        this.message = message;
    }

    /** Whether the customer uses a word in whatever form. */
    boolean use(Token token) {
        Set<String> known = keys == null ? each(Content::key) : keys;
        keys = known;
        return known.contains(Content.key(token));
    }

    /** Whether the customer writes a word just so. */
    boolean write(Token token) {
        Set<String> known = forms == null ? each(Token::form) : forms;
        forms = known;
        return known.contains(token.form());
    }

    private Set<String> each(Function<Token, String> part) {
        return message == null ? Set.of() : message.tokens().stream().map(part).collect(Collectors.toSet());
    }
}
