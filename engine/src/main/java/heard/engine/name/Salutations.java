package heard.engine.name;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import heard.engine.Span;
import heard.engine.name.AddressWords.Phrase;
import heard.engine.name.Salutation.Weight;
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
    private static final int LONGEST_DIRECTION = 30;
    private static final int LONGEST_SIGNATURE = 12;
    private static final int LONGEST_SIGNATURE_ON_A_LINE = 8;
    private static final int NEAR = 4;
    private final Text text;
    private final List<Token> tokens;
    private final NameReader reader;
    private final AddressWords words = AddressWords.shipped();
    private final List<Salutation> found = new ArrayList<>();
    private final List<Span> unfilled = new ArrayList<>();
    private int done;
    /** Up to where a sentence was read for a "you", and whether one was met. */
    private int heard;
    private boolean you;

    Salutations(Text text, Manner manner, Predicate<String> customers) {
        this.text = text;
        this.tokens = text.tokens();
        this.reader = new NameReader(text, manner, customers);
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
                Opening opening = Opening.at(text, first, reader);
                if (opening != null) {
                    opened(opening);
                } else {
                    begins(first, sentence);
                }
            }
            asides(sentence);
        }
        return found;
    }

    /** A hint for the voice at the beginning, in brackets, is no part of the text. */
    private int afterDirections(int first) {
        if (tokens.get(first).is("[") || tokens.get(first).is("(")) {
            String close = tokens.get(first).is("[") ? "]" : ")";
            for (int at = first; at + 1 < tokens.size() && at < first + LONGEST_DIRECTION; at++) {
                if (tokens.get(at).is(close)) {
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
        int rest = tokens.size() - next;
        boolean newLine = tokens.get(next).line() > tokens.get(closing.end() - 1).line();
        return newLine
                ? rest <= LONGEST_SIGNATURE
                : !closing.has(Role.THANKS) && reader.capital(next) && rest <= LONGEST_SIGNATURE_ON_A_LINE;
    }

    private void add(Called called, @Nullable Phrase opener, boolean among, Weight weight) {
        found.add(new Salutation(text, opener, called, among, weight));
        done = Math.max(done, called.end());
    }

    private void opened(Opening opening) {
        done = Math.max(done, opening.last().end());
        Span empty = opening.empty(text, reader);
        if (empty != null) {
            unfilled.add(empty);
        } else if (!text.spoken(opening.first())) {
            Called called = calledAfter(opening);
            if (called != null) {
                greeted(opening, called);
            }
        }
    }

    /** The name behind a greeting, or behind a word that stands for any customer: "Dear valued customer John". */
    private @Nullable Called calledAfter(Opening opening) {
        var titles = new ArrayList<Phrase>();
        int at = reader.afterTitles(opening.end(), titles);
        Phrase generic = words.at(text, at, role -> role == Role.GENERIC || role == Role.SLOT);
        if (generic != null && standsForName(generic)) {
            at = generic.end();
            done = Math.max(done, at);
            if (at >= tokens.size() || !reader.capital(at) || !(reader.ours(at) || reader.known(at))) {
                return null;
            }
        }
        return reader.behind(at, titles);
    }

    /** A word for any customer, and not the surname of this one. */
    private boolean standsForName(Phrase generic) {
        return generic.end() - generic.first() > 1 || !reader.ours(generic.first()) || !reader.capital(generic.first());
    }

    private void greeted(Opening opening, Called called) {
        boolean ours = reader.ours(called);
        boolean sameLine = called.names().getFirst().line() == tokens.get(opening.last().end() - 1).line();
        boolean closed = reader.closed(called.end()) || reader.joined(called.end());
        boolean somebody = ours || (called.titles().isEmpty() ? !reader.common(called) : closed || reader.known(called));
        boolean runsOn = !closed && !ours && !reader.known(called);
        if (introduces(called.end()) || runsOn || !somebody || (!sameLine && !(opening.comma() && ours))) {
            return;
        }
        Weight weight = closed || !opening.comma() ? Weight.CERTAIN : Weight.POSSIBLE;
        boolean joined = reader.joined(called.end());
        add(called, opening.agreeing(), joined, weight);
        Called second = joined ? reader.at(called.end() + 1) : null;
        if (second != null) {
            add(second, opening.agreeing(), true, weight);
        }
    }

    /** "Anna here", "Darius iš dirbtuvių". */
    private boolean introduces(int at) {
        return at < tokens.size() && words.roles(text, at).contains(Role.INTRODUCTION)
                && tokens.get(at).line() == tokens.get(at - 1).line();
    }

    /** A name at the beginning of a sentence, or after thanks there. */
    private void begins(int first, Sentence sentence) {
        Phrase thanks = words.at(text, first, role -> role == Role.THANKS);
        if (thanks != null && !reader.ours(first)) {
            afterThanks(thanks, sentence);
            return;
        }
        Called called = stopsSoon(first) ? reader.at(first) : null;
        if (called == null) {
            return;
        }
        boolean greets = greetsAfter(called.end());
        boolean stops = called.end() < tokens.size()
                && (tokens.get(called.end()).is(",") || tokens.get(called.end()).is("!") || reader.dash(called.end()));
        boolean ours = reader.ours(called);
        boolean somebody = ours || reader.known(called) || (greets && stops && !reader.common(called));
        if (somebody && (greets || stops)) {
            Weight weight = greets || spokenTo(called, sentence) || (sentence.index() == 0 && ours) ? Weight.CERTAIN : Weight.POSSIBLE;
            if (weight == Weight.CERTAIN || ours) {
                add(called, null, false, weight);
            }
        }
    }

    /** Whether the reader is spoken to behind the name, or it is called out alone. */
    private boolean spokenTo(Called called, Sentence sentence) {
        boolean alone = called.titles().isEmpty() && sentence.index() == 0 && tokens.get(called.end()).is("!");
        return alone || (called.titles().isEmpty() && called.names().size() <= 2 && speaksToReader(called.end()));
    }

    /** Whether what begins here may be a name and its comma, a mark or a greeting: most sentences begin otherwise. */
    private boolean stopsSoon(int first) {
        for (int at = first + 1; at < tokens.size() && at <= first + NameReader.MOST_NAMES + 2; at++) {
            Token token = tokens.get(at);
            if (token.is(",") || token.is("!") || reader.dash(at) || words.at(text, at, role -> role == Role.GREETING) != null) {
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
        Phrase greeting = words.at(text, next, role -> role == Role.GREETING);
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

    /** "Thanks, Maria!"; at the very end that may be the agent's own name. */
    private void afterThanks(Phrase thanks, Sentence sentence) {
        boolean comma = thanks.end() < tokens.size() && tokens.get(thanks.end()).is(",");
        int at = comma ? thanks.end() + 1 : thanks.end();
        boolean sameLine = at < tokens.size() && tokens.get(at).line() == tokens.get(thanks.first()).line();
        Called called = sameLine ? reader.at(at) : null;
        if (called == null || !reader.closed(called.end())) {
            return;
        }
        boolean ours = reader.ours(called);
        boolean last = sentence.index() == text.sentences().size() - 1 && sentence.index() > 0;
        if (ours || (!last && reader.known(called))) {
            boolean goesOn = called.end() < tokens.size() && tokens.get(called.end()).is(",") && !ours;
            add(called, null, false, goesOn ? Weight.POSSIBLE : Weight.CERTAIN);
        }
    }

    /** The customer's name between a comma and a comma or the end. */
    private void asides(Sentence sentence) {
        heard = sentence.first();
        you = false;
        int at = Math.max(sentence.first() + 1, done);
        while (at < sentence.end()) {
            boolean may = tokens.get(at - 1).is(",") && (reader.capital(at) || words.at(text, at, Role::title) != null);
            Called called = may ? reader.at(at) : null;
            if (called != null && reader.ours(called) && reader.closed(called.end())) {
                add(called, null, false, ends(called, sentence) && spokenTo(sentence, at) ? Weight.LIKELY : Weight.POSSIBLE);
            }
            at = called == null ? at + 1 : called.end() + 1;
        }
    }

    private boolean ends(Called called, Sentence sentence) {
        return called.end() >= sentence.end() || tokens.get(called.end()).kind() == TokenKind.MARK;
    }

    /** Whether a sentence asks, thanks, greets or has said "you" before a place; places of a sentence are asked for in their order. */
    private boolean spokenTo(Sentence sentence, int before) {
        boolean opens = words.at(text, sentence.first(), role -> role == Role.THANKS || role == Role.GREETING) != null;
        for (; heard < before; heard++) {
            you |= words.roles(text, heard).contains(Role.SECOND_PERSON);
        }
        return sentence.question() || opens || you;
    }
}
