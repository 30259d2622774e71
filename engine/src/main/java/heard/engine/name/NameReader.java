package heard.engine.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import heard.engine.Span;
import heard.engine.name.AddressWords.Phrase;
import heard.engine.text.FrequentWords;
import heard.engine.text.Text;
import heard.engine.text.Token;
import heard.engine.text.TokenKind;
import org.jspecify.annotations.Nullable;

/** Reads titles and names where they may stand in a text, and tells names from other words that begin with a capital. */
final class NameReader {
    static final int MOST_NAMES = 4;
    /** Of words in small letters only those that are rarer than these are taken for a name. */
    private static final int COMMONEST = 400;
    /** After a first name a word as frequent as these is no surname. */
    private static final int COMMON_BEHIND_NAME = 1500;
    private static final int COMMON = 12_000;
    private static final Set<String> ENDS = Set.of(",", "–", "—", "-", ":", ";", ")");
    private static final Set<String> JOINS = Set.of("и", "ir", "and", "&");
    private final Text text;
    private final List<Token> tokens;
    private final Predicate<String> customers;
    private final Manner manner;
    private final NameBook book;
    private final AddressWords words = AddressWords.shipped();

    NameReader(Text text, Manner manner, Predicate<String> customers) {
        this.text = text;
        this.tokens = text.tokens();
        this.manner = manner;
        this.book = NameBook.of(text.language());
        this.customers = customers;
    }

    /** The titles and the name that begin at a token, or null where no name does. */
    @Nullable
    Called at(int first) {
        var titles = new ArrayList<Phrase>();
        int from = afterTitles(first, titles);
        return behind(from, titles);
    }

    /** A name behind titles that were read already. */
    @Nullable
    Called behind(int from, List<Phrase> titles) {
        List<Token> names = from < tokens.size() ? names(from, !titles.isEmpty()) : List.of();
        if (names.isEmpty()) {
            return null;
        }
        int end = end(from, names);
        int start = titles.isEmpty() ? tokens.get(from).start() : titles.getFirst().span(text).start();
        int last = tokens.get(end - 1).end();
        boolean initials = last > names.getLast().end();
        boolean point = initials && end < tokens.size() && tokens.get(end).form().startsWith(".") && tokens.get(end).start() == last;
        return new Called(new Span(start, point ? last + 1 : last), end, titles, names);
    }

    int afterTitles(int from, List<Phrase> titles) {
        int at = from;
        Phrase title = words.at(text, at, Role::title);
        while (title != null && !customers.test(word(at)) && (!title.has(Role.GENERIC) || namesFollow(afterPoint(title)))) {
            titles.add(title);
            at = afterPoint(title);
            boolean and = at + 1 < tokens.size() && JOINS.contains(tokens.get(at).form()) && words.at(text, at + 1, Role::title) != null;
            at = and ? at + 1 : at;
            title = words.at(text, at, Role::title);
        }
        return at;
    }

    private boolean namesFollow(int at) {
        return at < tokens.size() && capital(at) && words.roles(text, at).isEmpty();
    }

    /** Behind a phrase and the point of an abbreviation. */
    int afterPoint(Phrase phrase) {
        int at = phrase.end();
        boolean shortened = phrase.has(Role.ANYONE) || phrase.has(Role::title);
        boolean point = shortened && at < tokens.size() && tokens.get(at).is(".") && tokens.get(at).start() == tokens.get(at - 1).end();
        return point ? at + 1 : at;
    }

    private List<Token> names(int from, boolean titled) {
        var names = new ArrayList<Token>();
        int at = from;
        while (at < tokens.size() && names.size() < MOST_NAMES && (at == from || sameLine(at))) {
            int behind = afterInitial(at);
            if (behind == at && !particle(at)) {
                if (!nameLike(at, names.isEmpty(), titled)) {
                    break;
                }
                names.add(tokens.get(at));
            }
            at = Math.max(behind, at + 1);
        }
        return names;
    }

    private boolean sameLine(int at) {
        return tokens.get(at).line() == tokens.get(at - 1).line();
    }

    /** Behind "J." or, before another name, "J"; the same place where there is no initial. */
    private int afterInitial(int at) {
        boolean letter = at + 1 < tokens.size() && tokens.get(at).end() - tokens.get(at).start() == 1 && capital(at);
        if (!letter) {
            return at;
        }
        Token next = tokens.get(at + 1);
        if (pointBehind(at)) {
            return next.is(".") ? at + 2 : at + 1;
        }
        return capital(at + 1) && next.end() - next.start() > 1 ? at + 1 : at;
    }

    private boolean pointBehind(int at) {
        Token next = tokens.get(at + 1);
        return next.kind() == TokenKind.MARK && next.form().startsWith(".") && next.start() == tokens.get(at).end();
    }

    /** "van der Berg": little words with a capital behind them. */
    private boolean particle(int at) {
        int next = at;
        while (next < tokens.size() && next < at + 3 && Recorded.particle(word(next))) {
            next++;
        }
        return next > at && next < tokens.size() && capital(next);
    }

    private boolean nameLike(int at, boolean first, boolean titled) {
        Token token = tokens.get(at);
        boolean capital = capital(at);
        if (token.kind() != TokenKind.WORD || text.spoken(at) || (!capital && !first)) {
            return false;
        }
        String word = word(at);
        if (customers.test(word)) {
            return true;
        }
        if (!capital) {
            return word.length() > 2 && manner.knows(word) && closed(at + 1) && words.roles(text, at).isEmpty()
                    && !frequent(token, COMMONEST);
        }
        boolean other = words.roles(text, at).stream().anyMatch(role -> !role.title() && role != Role.INTRODUCTION);
        return word.length() > 1 && (!other || titled) && (first || manner.knows(word) || !frequent(token, COMMON_BEHIND_NAME));
    }

    private boolean frequent(Token token, int most) {
        int rank = FrequentWords.of(text.language()).rank(token.form());
        return rank >= 0 && rank < most;
    }

    /** Behind the last name and the initials that follow it. */
    private int end(int from, List<Token> names) {
        int at = from;
        while (at < tokens.size() && tokens.get(at).start() < names.getLast().end()) {
            at++;
        }
        while (at < tokens.size() && afterInitial(at) > at && pointBehind(at)) {
            at = afterInitial(at);
        }
        return at;
    }

    /** Whether a word of the customer's name is among these, in whatever form. */
    boolean ours(Called called) {
        return called.names().stream().anyMatch(name -> customers.test(text.words(name.span())));
    }

    boolean ours(int at) {
        return customers.test(word(at));
    }

    /** Whether a given name is among these. */
    boolean known(Called called) {
        return called.names().stream().anyMatch(name -> manner.knows(text.words(name.span())));
    }

    boolean known(int at) {
        return manner.knows(word(at));
    }

    /** Plain words that are no names, such as "Hello World". */
    boolean common(Called called) {
        return called.names().stream().map(name -> text.words(name.span()))
                .noneMatch(name -> manner.knows(name) || Patronymics.like(name) || Surnames.certain(name) || book.surname(name))
                && called.names().stream().allMatch(name -> frequent(name, COMMON));
    }

    /** Whether what stands here ends an address. */
    boolean closed(int at) {
        if (at >= tokens.size()) {
            return true;
        }
        Token token = tokens.get(at);
        return token.line() > tokens.get(at - 1).line() || token.kind() == TokenKind.MARK || token.kind() == TokenKind.EMOJI
                || token.kind() == TokenKind.EMOTICON || ENDS.contains(token.form());
    }

    /** Whether an "and" and another name stand here. */
    boolean joined(int at) {
        return at + 1 < tokens.size() && JOINS.contains(tokens.get(at).form()) && capital(at + 1);
    }

    boolean dash(int at) {
        return tokens.get(at).is("—") || tokens.get(at).is("–") || tokens.get(at).is("-");
    }

    boolean capital(int at) {
        return tokens.get(at).kind() == TokenKind.WORD && Character.isUpperCase(text.raw().codePointAt(tokens.get(at).start()));
    }

    private String word(int at) {
        return tokens.get(at).span().of(text.raw());
    }
}
