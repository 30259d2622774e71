package heard.engine.reading;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import heard.engine.Identifier;
import heard.engine.Language;
import heard.engine.Span;
import heard.engine.rule.Match;
import heard.engine.text.Sentence;
import heard.engine.text.Text;
import heard.engine.text.Token;
import heard.engine.text.TokenKind;
import org.jspecify.annotations.Nullable;

/** Finds numbers and addresses by which a customer, an order or a sum can be found, and writes them in one form. */
final class Identifiers {
    private static final int REACH = 5;
    private static final int SHORTEST_NUMBER = 3;
    private static final int LEAST_BARE = 4;
    private static final int RIGHT_BEFORE = 10;
    private static final int MOST_BETWEEN = 2;
    /** The kind of cue that says "number" and not of what: it gives way to any other beside it. */
    private static final String ANY_NUMBER = "number";
    private static final Set<String> NAMING = Set.of("order", "contract", "serial", ANY_NUMBER, "none");
    private static final Pattern FEW_DIGITS = Pattern.compile("\\d{1,4}");
    /** What may stand between two numbers of one cue. */
    private static final Pattern BETWEEN_NUMBERS = Pattern.compile("и|and|ir|or|или|ar|bei|arba|nr|no|номер|\\p{L}");
    private final Text text;
    /** Those that say of what a number is, money and phones apart. */
    private final List<Match> naming;
    private final NavigableSet<Integer> namingEnds;
    private final NavigableSet<Integer> phoneEnds;
    private final List<Identifier> found = new ArrayList<>();
    private final Map<Identifier.Kind, Set<String>> values = new EnumMap<>(Identifier.Kind.class);
    private final TreeMap<Integer, Integer> taken = new TreeMap<>();
    /** The number that the cue which ends at a token named last: behind further words it names no other. */
    private final Map<Integer, Integer> used = new HashMap<>();
    private int nextCue;

    private Identifiers(Text text, Cues cues) {
        this.text = text;
        List<Match> told = cues.matches().stream().filter(match -> match.rule().isOf("cue")).toList();
        this.naming = told.stream().filter(match -> NAMING.contains(match.rule().value())).toList();
        this.namingEnds = ends(told, Set.of("order", "contract", "serial"));
        this.phoneEnds = ends(told, Set.of("phone"));
    }

    static List<Identifier> of(Text text, Cues cues, @Nullable OffsetDateTime at) {
        var identifiers = new Identifiers(text, cues);
        identifiers.emails();
        identifiers.keep(Phones.of(text, cues.of("cue.phone")).stream().filter(identifiers::aPhones).toList());
        identifiers.accounts();
        identifiers.cards();
        identifiers.keep(Dates.of(text, at));
        identifiers.keep(Amounts.of(text, cues));
        identifiers.numbers();
        identifiers.found.sort(Comparator.comparingInt(identifier -> identifier.span().start()));
        return identifiers.found;
    }

    private void emails() {
        for (Token token : text.tokens()) {
            if (token.kind() == TokenKind.EMAIL) {
                add(new Identifier(Identifier.Kind.EMAIL, token.form().toLowerCase(Locale.ROOT), token.span()));
            }
        }
    }

    private void add(Identifier identifier) {
        if (values.computeIfAbsent(identifier.kind(), missing -> new HashSet<>()).add(identifier.value())) {
            found.add(identifier);
        }
        taken.put(identifier.span().start(), identifier.span().end());
    }

    private void keep(List<Identifier> identifiers) {
        for (Identifier identifier : identifiers) {
            if (free(identifier.span())) {
                add(identifier);
            }
        }
    }

    private boolean free(Span span) {
        var before = taken.lowerEntry(span.end());
        return before == null || before.getValue() <= span.start();
    }

    /** "Parcel 663 900 1207" has the length of a phone and is none. */
    private boolean aPhones(Identifier phone) {
        boolean named = rightBefore(namingEnds, phone) && !phone.span().of(text.raw()).startsWith("+");
        return !named || rightBefore(phoneEnds, phone);
    }

    private static boolean rightBefore(NavigableSet<Integer> ends, Identifier phone) {
        Integer end = ends.floor(phone.span().start());
        return end != null && phone.span().start() - end <= RIGHT_BEFORE;
    }

    private static NavigableSet<Integer> ends(List<Match> cues, Set<String> values) {
        return cues.stream().filter(cue -> values.contains(cue.rule().value())).map(cue -> cue.span().end())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Numbers that a word before, or right after, says what they are, and those that look like a reference and nothing else. */
    private void numbers() {
        for (int at = 0; at < text.tokens().size(); at++) {
            Token token = text.tokens().get(at);
            if (token.kind() == TokenKind.NUMBER || token.kind() == TokenKind.ID) {
                Near near = nearest(at);
                Span span = References.whole(text, at, near.says(at));
                if (free(span) && !References.time(text.words(span)) && !measured(at, span, near)
                        && (digits(span) >= SHORTEST_NUMBER || References.marked(text, span))) {
                    named(at, span, near);
                }
            }
        }
    }

    /** A number with decimals, or a short one with its unit behind. */
    private boolean measured(int at, Span span, Near near) {
        String words = text.words(span);
        boolean decimals = References.measure(words) && !(near.says(at) && References.pointed(words));
        return decimals
                || (FEW_DIGITS.matcher(words).matches() && at + 1 < text.tokens().size() && References.unit(text.tokens().get(at + 1)));
    }

    private long digits(Span span) {
        return text.words(span).chars().filter(Character::isDigit).count();
    }

    /** The word nearest to a number that says what it is, and how many words away it stands. */
    private record Near(@Nullable Match cue, int distance) {
        /** Whether it stands right before. */
        boolean says(int at) {
            return cue != null && distance <= MOST_BETWEEN && cue.last() < at && kind(cue.rule().value()) != null;
        }
    }

    private Near nearest(int at) {
        Sentence sentence = text.sentenceOf(at);
        Match best = null;
        int distance = REACH + 1;
        while (nextCue < naming.size() && naming.get(nextCue).last() < at - 3 * REACH) {
            nextCue++;
        }
        for (Match cue : naming.subList(nextCue, naming.size())) {
            if (cue.first() > at + 1) {
                break;
            }
            int away = cue.last() < at
                    ? matchableBetween(cue.last(), at)
                    : cue.first() == at + 1 ? 1 : cue.first() <= at && at <= cue.last() ? 0 : REACH + 1;
            away += cue.rule().value().equals(ANY_NUMBER) ? MOST_BETWEEN : 0;
            Integer number = used.get(cue.last());
            boolean spent = number != null && wordsBetween(number, at);
            TokenKind last = text.tokens().get(cue.last()).kind();
            boolean anothers = (last == TokenKind.NUMBER || last == TokenKind.ID) && !within(cue, at);
            boolean here = !spent && !anothers && cue.first() >= sentence.first() - REACH && cue.first() < sentence.end();
            if (here && away < distance) {
                distance = away;
                best = cue;
            }
        }
        return new Near(best, distance);
    }

    private void named(int at, Span span, Near near) {
        String words = text.words(span);
        Match cue = near.cue();
        boolean beside = near.distance() <= 1 && cue != null;
        boolean tooShort = digits(span) < SHORTEST_NUMBER && !beside && !References.booking(words);
        boolean fault = References.fault(words) && !(near.says(at) && beside);
        boolean free = cue == null || (near.distance() > 1 && cue.rule().value().equals("none") && References.lettered(words));
        Identifier.Kind kind = tooShort || fault ? null : free || cue == null ? bare(at, span) : kind(cue.rule().value());
        if (kind != null && (cue == null || !within(cue, at) || References.coded(words))) {
            add(new Identifier(kind, words, span));
            if (cue != null) {
                used.put(cue.last(), at);
            }
        }
    }

    /** Whether the cue is the number itself, as in "code VVO-55120". */
    private static boolean within(Match cue, int at) {
        return cue.first() <= at && at <= cue.last();
    }

    /** Numbers of accounts and cars need no word beside them. */
    private void accounts() {
        for (int at = 0; at < text.tokens().size(); at++) {
            if (text.tokens().get(at).kind() == TokenKind.ID) {
                Span span = text.tokens().get(at).span();
                if (References.vin(text.words(span)) && free(span)) {
                    add(new Identifier(Identifier.Kind.SERIAL, text.words(span), span));
                }
                account(at);
            }
        }
    }

    /** Numbers of bank cards are nobody's business here, whole or masked. */
    private void cards() {
        for (Span card : References.cards(text.raw())) {
            taken.put(card.start(), card.end());
        }
    }

    private void account(int at) {
        int start = text.tokens().get(at).start();
        var found = References.account(text.raw(), start);
        if (found != null && free(found)) {
            add(new Identifier(Identifier.Kind.CONTRACT, text.words(found), found));
        }
    }

    private int matchableBetween(int from, int to) {
        int between = 0;
        for (int at = from + 1; at < to && between <= REACH; at++) {
            between += text.tokens().get(at).kind().matchable() ? 1 : 0;
        }
        return between;
    }

    private boolean wordsBetween(int from, int to) {
        return text.tokens().subList(from + 1, to).stream()
                .anyMatch(
                        token -> token.kind() == TokenKind.WORD && !BETWEEN_NUMBERS.matcher(token.form()).matches());
    }

    private static Identifier.@Nullable Kind kind(String cue) {
        return switch (cue) {
            case "order", ANY_NUMBER -> Identifier.Kind.ORDER;
            case "contract" -> Identifier.Kind.CONTRACT;
            case "serial" -> Identifier.Kind.SERIAL;
            default -> null;
        };
    }

    /** A number with a number sign, or one that looks like a reference, is an order's where nothing says otherwise. */
    private Identifier.@Nullable Kind bare(int at, Span span) {
        boolean sign = (at > 0 && (text.tokens().get(at - 1).is("№") || text.tokens().get(at - 1).is("#")))
                || (at > 0 && text.language() == Language.LT && text.tokens().get(at - 1).is("nr"));
        boolean reference = (References.bare(text, span) && !range(at, span)) || (sign && digits(span) >= LEAST_BARE);
        return reference ? Identifier.Kind.ORDER : null;
    }

    /** "1000-1500 рублей": from and to of what the word behind counts. */
    private boolean range(int at, Span span) {
        if (!text.words(span).matches("\\d{1,4}-\\d{1,5}")) {
            return false;
        }
        return text.tokens().subList(at, Math.min(text.tokens().size(), at + REACH)).stream()
                .filter(token -> token.start() >= span.end() && token.start() <= span.end() + 1)
                .anyMatch(token -> Currency.of(token) != null || References.unit(token));
    }
}
