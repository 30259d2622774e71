package heard.engine.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import heard.engine.Span;
import heard.engine.name.AddressWords.Phrase;
import heard.engine.name.Salutation.Weight;
import heard.engine.text.FrequentWords;
import heard.engine.text.Sentence;
import heard.engine.text.Text;
import heard.engine.text.Token;
import heard.engine.text.TokenKind;
import org.jspecify.annotations.Nullable;

/**
 * Finds where a draft addresses somebody: after a greeting ("Laba diena, Jonai"), at the beginning of a sentence ("Анна, мы …"),
 * after thanks ("Thanks, Maria!") and between commas or at the end ("Спасибо за письмо, Анна."). Names elsewhere are other people's.
 */
final class Salutations {
    private static final int MOST_NAMES = 4;
    private static final int LONGEST_DIRECTION = 30;
    private static final int NEAR = 4;
    private static final int COMMONEST = 400;
    private static final Set<String> ENDS = Set.of(",", "–", "—", "-", ":", ";", ")");
    private static final Set<String> JOINS = Set.of("и", "ir", "and", "&");
    private final Text text;
    private final List<Token> tokens;
    private final Predicate<String> customers;
    private final Manner manner;
    private final AddressWords words = AddressWords.shipped();
    private final NameBook book;
    private final List<Salutation> found = new ArrayList<>();
    private final List<Span> unfilled = new ArrayList<>();
    private int done;

    Salutations(Text text, Manner manner, Predicate<String> customers) {
        this.text = text;
        this.tokens = text.tokens();
        this.manner = manner;
        this.book = NameBook.of(text.language());
        this.customers = customers;
    }

    /** Empty places where a name should stand, each from the greeting on. */
    List<Span> unfilled() {
        return unfilled;
    }

    List<Salutation> find() {
        for (Sentence sentence : text.sentences()) {
            int first = sentence.index() == 0 ? afterDirections(sentence.first()) : sentence.first();
            if (signature(first)) {
                break;
            }
            if (first >= done) {
                boolean greeted = greeting(first);
                if (!greeted) {
                    begins(first, sentence);
                }
            }
            asides(sentence);
        }
        return found;
    }

    /** A hint for the voice at the beginning, in brackets, is no part of the text. */
    private int afterDirections(int first) {
        if (first < tokens.size() && (tokens.get(first).is("[") || tokens.get(first).is("("))) {
            String close = tokens.get(first).is("[") ? "]" : ")";
            for (int at = first; at < tokens.size() && at < first + LONGEST_DIRECTION; at++) {
                if (tokens.get(at).is(close) && at + 1 < tokens.size()) {
                    return at + 1;
                }
            }
        }
        boolean placeholder = first + 1 < tokens.size() && tokens.get(first).kind() == TokenKind.PLACEHOLDER;
        return placeholder ? first + 1 : first;
    }

    /** A closing formula with nothing but a name behind it. */
    private boolean signature(int first) {
        Phrase closing = words.at(text, first, role -> role == Role.CLOSING);
        if (closing == null || first == 0) {
            return false;
        }
        int next = closing.end();
        while (next < tokens.size() && (tokens.get(next).is(",") || tokens.get(next).kind() == TokenKind.MARK)) {
            next++;
        }
        if (next >= tokens.size()) {
            return true;
        }
        boolean newLine = tokens.get(next).line() > tokens.get(closing.end() - 1).line();
        boolean alsoThanks = closing.has(Role.THANKS);
        return newLine ? tokens.size() - next <= 12 : !alsoThanks && capital(next) && tokens.size() - next <= 8;
    }

    private boolean capital(int at) {
        return tokens.get(at).kind() == TokenKind.WORD && Character.isUpperCase(text.raw().codePointAt(tokens.get(at).start()));
    }

    private String word(int at) {
        return tokens.get(at).span().of(text.raw());
    }

    /** Greeting words and what follows them; whether there were any. */
    private boolean greeting(int first) {
        int at = first;
        Phrase last = null;
        Phrase agreeing = null;
        boolean comma = false;
        Phrase phrase = words.at(text, at, Role::opens);
        while (phrase != null) {
            last = phrase;
            at = afterPoint(phrase.end(), phrase);
            boolean both = bothEndings(at);
            agreeing = both ? null : phrase.has(Role::agrees) ? phrase : agreeing;
            at = both ? at + 3 : at;
            comma = false;
            while (at < tokens.size() && separates(at)) {
                comma |= tokens.get(at).is(",");
                at++;
            }
            phrase = words.at(text, at, Role::opens);
        }
        if (last == null) {
            return false;
        }
        done = Math.max(done, last.end());
        if (empty(first, last) || text.spoken(first)) {
            return true;
        }
        addressed(at, last, agreeing, comma);
        return true;
    }

    /** "Уважаемый(ая)". */
    private boolean bothEndings(int at) {
        return at + 2 < tokens.size() && tokens.get(at).is("(") && tokens.get(at).start() == tokens.get(at - 1).end()
                && tokens.get(at + 2).is(")");
    }

    private int afterPoint(int at, Phrase phrase) {
        boolean shortened = phrase.has(Role.ANYONE) || phrase.has(Role::title);
        return shortened && at < tokens.size() && tokens.get(at).is(".") && tokens.get(at).start() == tokens.get(at - 1).end()
                ? at + 1
                : at;
    }

    private boolean separates(int at) {
        Token token = tokens.get(at);
        boolean sameLine = token.line() == tokens.get(at - 1).line();
        return sameLine && (token.is(",") || token.is("–") || token.is("—") || token.is("-") || token.kind() == TokenKind.EMOJI);
    }

    private void addressed(int from, Phrase opener, @Nullable Phrase agreeing, boolean comma) {
        var titles = new ArrayList<Phrase>();
        int at = titles(from, titles);
        Phrase generic = words.at(text, at, role -> role == Role.GENERIC || role == Role.SLOT);
        if (at >= tokens.size() || (generic != null && standsForName(generic))) {
            done = Math.max(done, generic == null ? done : generic.end());
            return;
        }
        boolean sameLine = tokens.get(at).line() == tokens.get(opener.end() - 1).line();
        List<Token> names = names(at, !titles.isEmpty());
        if (names.isEmpty() || (!sameLine && !(comma && ours(names)))) {
            return;
        }
        int end = at + count(at, names);
        boolean closed = closed(end) || joined(end);
        if (introduces(end) || (!closed && !ours(names) && !manner.knows(text.words(names.getFirst().span())))) {
            return;
        }
        boolean strict = closed || !comma;
        if (titles.isEmpty() && !ours(names) && common(names)) {
            return;
        }
        add(new Salutation(text, agreeing, titles, names, joined(end), strict ? Weight.CERTAIN : Weight.POSSIBLE), end);
        others(end, agreeing, strict ? Weight.CERTAIN : Weight.POSSIBLE);
    }

    /** The second of two who are addressed. */
    private void others(int end, @Nullable Phrase agreeing, Weight weight) {
        if (joined(end)) {
            var titles = new ArrayList<Phrase>();
            int at = titles(end + 1, titles);
            List<Token> names = names(at, !titles.isEmpty());
            if (!names.isEmpty()) {
                add(new Salutation(text, agreeing, titles, names, true, weight), at + count(at, names));
            }
        }
    }

    private boolean joined(int at) {
        return at + 1 < tokens.size() && JOINS.contains(tokens.get(at).form()) && capital(at + 1);
    }

    private void add(Salutation salutation, int end) {
        found.add(salutation);
        done = Math.max(done, end);
    }

    private int titles(int from, List<Phrase> titles) {
        int at = from;
        Phrase title = words.at(text, at, Role::title);
        while (title != null && !customers.test(word(at)) && (!title.has(Role.GENERIC) || namesFollow(afterPoint(title.end(), title)))) {
            titles.add(title);
            at = afterPoint(title.end(), title);
            boolean and = at + 1 < tokens.size() && JOINS.contains(tokens.get(at).form()) && words.at(text, at + 1, Role::title) != null;
            at = and ? at + 1 : at;
            title = words.at(text, at, Role::title);
        }
        return at;
    }

    private boolean namesFollow(int at) {
        return at < tokens.size() && capital(at) && words.roles(text, at).isEmpty();
    }

    /** A word for any customer, and not the surname of this one. */
    private boolean standsForName(Phrase generic) {
        return generic.end() - generic.first() > 1 || !customers.test(word(generic.first()))
                || !Character.isUpperCase(text.raw().charAt(tokens.get(generic.first()).start()));
    }

    /** The words of a name that begins at a token. */
    private List<Token> names(int from, boolean titled) {
        var names = new ArrayList<Token>();
        for (int at = from; at < tokens.size() && names.size() < MOST_NAMES; at++) {
            if (at > from && tokens.get(at).line() != tokens.get(at - 1).line()) {
                break;
            }
            boolean initial = tokens.get(at).end() - tokens.get(at).start() == 1 && capital(at) && at + 1 < tokens.size()
                    && tokens.get(at + 1).is(".");
            if (initial && (at + 2 < tokens.size() && tokens.get(at + 2).line() == tokens.get(at).line())) {
                at++;
                continue;
            }
            boolean particle = particle(at);
            if (!particle && !nameLike(at, names.isEmpty(), titled)) {
                break;
            }
            if (!particle) {
                names.add(tokens.get(at));
            }
        }
        return names;
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
        if (token.kind() != TokenKind.WORD || text.spoken(at)) {
            return false;
        }
        boolean capital = capital(at);
        if (!capital && !first) {
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
        boolean other = words.roles(text, at).stream().anyMatch(role -> role != Role.TITLE && !role.title() && role != Role.INTRODUCTION);
        return word.length() > 1 && (!other || titled) && (first || manner.knows(word) || !frequent(token, 1500));
    }

    private boolean frequent(Token token, int most) {
        int rank = FrequentWords.of(text.language()).rank(token.form());
        return rank >= 0 && rank < most;
    }

    /** How many tokens from here reach to the end of the names. */
    private int count(int from, List<Token> names) {
        int at = from;
        while (at < tokens.size() && tokens.get(at).start() < names.getLast().end()) {
            at++;
        }
        return at - from;
    }

    private boolean ours(List<Token> names) {
        return names.stream().anyMatch(name -> customers.test(text.words(name.span())));
    }

    /** Plain words that are no names, such as "Hello World". */
    private boolean common(List<Token> names) {
        return names.stream().map(name -> text.words(name.span()))
                .noneMatch(name -> manner.knows(name) || Patronymics.like(name) || Surnames.certain(name) || book.surname(name))
                && names.stream().allMatch(name -> frequent(name, 12_000));
    }

    /** Whether what stands here ends an address. */
    private boolean closed(int at) {
        if (at >= tokens.size()) {
            return true;
        }
        Token token = tokens.get(at);
        return token.line() > tokens.get(at - 1).line() || token.kind() == TokenKind.MARK || token.kind() == TokenKind.EMOJI
                || token.kind() == TokenKind.EMOTICON || ENDS.contains(token.form());
    }

    /** "Anna here", "Darius iš dirbtuvių". */
    private boolean introduces(int at) {
        return at < tokens.size() && words.roles(text, at).contains(Role.INTRODUCTION)
                && tokens.get(at).line() == tokens.get(at - 1).line();
    }

    /** A name at the beginning of a sentence, or after thanks there. */
    private void begins(int first, Sentence sentence) {
        Phrase thanks = words.at(text, first, role -> role == Role.THANKS);
        if (thanks != null && !customers.test(word(first))) {
            afterThanks(thanks, sentence);
            return;
        }
        if (!stopsSoon(first)) {
            return;
        }
        var titles = new ArrayList<Phrase>();
        int at = titles(first, titles);
        List<Token> names = at < tokens.size() ? names(at, !titles.isEmpty()) : List.of();
        if (names.isEmpty()) {
            return;
        }
        int end = at + count(at, names);
        boolean greeted = greetsAfter(end);
        boolean stops = end < tokens.size() && (tokens.get(end).is(",") || tokens.get(end).is("!") || tokens.get(end).is("—"));
        boolean alone = stops && tokens.get(end).is("!") && sentence.index() == 0 && at == first;
        if ((!greeted && !stops) || (!greeted && !ours(names) && names.stream().noneMatch(name -> manner.knows(text.words(name.span()))))) {
            return;
        }
        boolean you = speaksToReader(end);
        Weight weight = greeted || (you && at == first && names.size() <= 2) || alone || (sentence.index() == 0 && ours(names))
                ? Weight.CERTAIN
                : Weight.POSSIBLE;
        if (weight == Weight.POSSIBLE && !ours(names)) {
            return;
        }
        add(new Salutation(text, null, titles, names, false, weight), end);
    }

    /** Whether what begins here may be a name and its comma, a mark or a greeting: most sentences begin otherwise. */
    private boolean stopsSoon(int first) {
        for (int at = first + 1; at < tokens.size() && at <= first + MOST_NAMES + 2; at++) {
            Token token = tokens.get(at);
            if (token.is(",") || token.is("!") || token.is("—") || words.at(text, at, role -> role == Role.GREETING) != null) {
                return true;
            }
            if (token.kind() != TokenKind.WORD && !token.is(".")) {
                return false;
            }
        }
        return false;
    }

    private boolean greetsAfter(int at) {
        int next = at < tokens.size() && tokens.get(at).is(",") ? at + 1 : at;
        Phrase greeting = next < tokens.size() ? words.at(text, next, role -> role == Role.GREETING) : null;
        return greeting != null && tokens.get(next).line() == tokens.get(at - 1).line();
    }

    /** Whether the reader is spoken to right behind a comma. */
    private boolean speaksToReader(int comma) {
        for (int at = comma + 1; at < tokens.size() && at <= comma + NEAR; at++) {
            if (tokens.get(at).kind() == TokenKind.MARK || tokens.get(at).is(",")) {
                return false;
            }
            if (words.roles(text, at).contains(Role.SECOND_PERSON)) {
                return true;
            }
        }
        return false;
    }

    private void afterThanks(Phrase thanks, Sentence sentence) {
        int at = thanks.end();
        boolean comma = at < tokens.size() && tokens.get(at).is(",");
        at = comma ? at + 1 : at;
        if (at >= tokens.size() || tokens.get(at).line() != tokens.get(thanks.first()).line()) {
            return;
        }
        var titles = new ArrayList<Phrase>();
        int name = titles(at, titles);
        List<Token> names = name < tokens.size() ? names(name, !titles.isEmpty()) : List.of();
        int end = names.isEmpty() ? at : name + count(name, names);
        boolean last = sentence.index() == text.sentences().size() - 1 && sentence.index() > 0;
        boolean mine = ours(names);
        if (names.isEmpty() || !closed(end) || (!mine && (last || common(names)
                || names.stream().noneMatch(word -> manner.knows(text.words(word.span())))))) {
            return;
        }
        boolean goesOn = end < tokens.size() && tokens.get(end).is(",") && !mine;
        add(new Salutation(text, null, titles, names, false, goesOn ? Weight.POSSIBLE : Weight.CERTAIN), end);
    }

    /** The customer's name between a comma and a comma or the end. */
    private void asides(Sentence sentence) {
        for (int at = Math.max(sentence.first() + 1, done); at < sentence.end(); at++) {
            if (!tokens.get(at - 1).is(",") || (!capital(at) && !titleAt(at))) {
                continue;
            }
            var titles = new ArrayList<Phrase>();
            int name = titles(at, titles);
            List<Token> names = name < sentence.end() ? names(name, !titles.isEmpty()) : List.of();
            if (names.isEmpty() || !ours(names)) {
                continue;
            }
            int end = name + count(name, names);
            if (closed(end)) {
                boolean ends = end >= sentence.end() || tokens.get(end).kind() == TokenKind.MARK;
                boolean spokenTo = sentence.question()
                        || words.at(text, sentence.first(), role -> role == Role.THANKS || role == Role.GREETING) != null
                        || speaksToReaderIn(sentence.first(), at);
                add(new Salutation(text, null, titles, names, false, ends && spokenTo ? Weight.LIKELY : Weight.POSSIBLE), end);
            }
            at = Math.max(at, end - 1);
        }
    }

    private boolean titleAt(int at) {
        return words.at(text, at, Role::title) != null;
    }

    private boolean speaksToReaderIn(int from, int to) {
        for (int at = from; at < to; at++) {
            if (tokens.get(at).kind() == TokenKind.WORD && words.roles(text, at).contains(Role.SECOND_PERSON)) {
                return true;
            }
        }
        return false;
    }

    /** A greeting with nothing where the name should be: "Dear ,", "Здравствуйте, !", "Laba diena, ,". */
    private boolean empty(int first, Phrase last) {
        int at = last.end();
        if (at >= tokens.size()) {
            return false;
        }
        Token next = tokens.get(at);
        int line = tokens.get(last.end() - 1).line();
        boolean gap = next.start() > tokens.get(at - 1).end() && next.line() == line;
        boolean bound = !last.has(Role.GREETING) && (last.first() == first || !last.has(Role.ANYONE)) && (last.has(Role.MALE) || last.has(Role.FEMALE) || last.has(Role.ANYONE));
        int end = at;
        if (next.is(",") && at + 1 < tokens.size() && tokens.get(at + 1).line() == line && breaks(at + 1)) {
            end = at + 2;
        } else if (bound && next.line() == line && breaks(at) && (gap || Sounds.cyrillic(word(last.first())) || last.has(Role.ANYONE))
                && !next.is(".")) {
            end = at + 1;
        } else if (gap && next.is(",") && closed(at) && (at + 1 >= tokens.size() || tokens.get(at + 1).line() > line)) {
            end = at + 1;
        }
        if (end > at) {
            unfilled.add(new Span(tokens.get(first).start(), tokens.get(end - 1).end()));
            done = Math.max(done, end);
        }
        return end > at;
    }

    private boolean breaks(int at) {
        return tokens.get(at).is(",") || tokens.get(at).kind() == TokenKind.MARK;
    }
}
