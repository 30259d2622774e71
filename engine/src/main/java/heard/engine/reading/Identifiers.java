package heard.engine.reading;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

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
    private final Text text;
    private final List<Match> cues;
    private final List<Identifier> found = new ArrayList<>();
    private final TreeMap<Integer, Integer> taken = new TreeMap<>();
    private int nextCue;

    private Identifiers(Text text, Cues cues) {
        this.text = text;
        this.cues = cues.matches().stream().filter(match -> match.rule().theme().equals("cue")).toList();
    }

    static List<Identifier> of(Text text, Cues cues, @Nullable OffsetDateTime at) {
        var identifiers = new Identifiers(text, cues);
        identifiers.emails();
        identifiers.keep(Phones.of(text, cues.of("cue.phone")));
        identifiers.keep(Dates.of(text, at));
        identifiers.keep(Amounts.of(text));
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
        found.add(identifier);
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

    /** Numbers that a word before, or right after, says what they are. */
    private void numbers() {
        for (int at = 0; at < text.tokens().size(); at++) {
            Token token = text.tokens().get(at);
            if (token.kind() == TokenKind.NUMBER || (token.kind() == TokenKind.ID && mostlyDigits(token))) {
                Span span = number(at);
                if (free(span) && digits(span) >= SHORTEST_NUMBER) {
                    named(at, span);
                }
            }
        }
    }

    private boolean mostlyDigits(Token token) {
        return digits(token.span()) >= SHORTEST_NUMBER;
    }

    private long digits(Span span) {
        return text.words(span).chars().filter(Character::isDigit).count();
    }

    /** A number with the letters that a sign joins to it: {@code АБ-1234}, {@code 12/345}, {@code LT 123 456}. */
    private Span number(int at) {
        return text.tokens().get(at).span();
    }

    private void named(int at, Span span) {
        Sentence sentence = text.sentenceOf(at);
        Match best = null;
        int distance = REACH + 1;
        while (nextCue < cues.size() && cues.get(nextCue).last() < at - 3 * REACH) {
            nextCue++;
        }
        for (Match cue : cues.subList(nextCue, cues.size())) {
            if (cue.first() > at + 1) {
                break;
            }
            int away = cue.last() < at
                    ? matchableBetween(cue.last(), at)
                    : cue.first() == at + 1 ? 1 : cue.first() <= at && at <= cue.last() ? 0 : REACH + 1;
            boolean here = cue.first() >= sentence.first() - REACH && cue.first() < sentence.end();
            if (here && away < distance) {
                distance = away;
                best = cue;
            }
        }
        Identifier.Kind kind = best == null ? bare(at, span) : kind(best.rule().value());
        if (kind != null) {
            add(new Identifier(kind, text.words(span), span));
        }
    }

    private int matchableBetween(int from, int to) {
        int between = 0;
        for (int at = from + 1; at < to && between <= REACH; at++) {
            between += text.tokens().get(at).kind().matchable() ? 1 : 0;
        }
        return between;
    }

    private static Identifier.@Nullable Kind kind(String cue) {
        return switch (cue) {
            case "order" -> Identifier.Kind.ORDER;
            case "contract" -> Identifier.Kind.CONTRACT;
            case "serial" -> Identifier.Kind.SERIAL;
            default -> null;
        };
    }

    /** A number with a number sign and nothing that says otherwise is an order's. */
    private Identifier.@Nullable Kind bare(int at, Span span) {
        boolean sign = (at > 0 && (text.tokens().get(at - 1).is("№") || text.tokens().get(at - 1).is("#")))
                || (at > 0 && text.language() == Language.LT && text.tokens().get(at - 1).is("nr"));
        return sign && digits(span) >= 4 ? Identifier.Kind.ORDER : null;
    }
}
