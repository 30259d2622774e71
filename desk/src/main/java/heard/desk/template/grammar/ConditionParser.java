package heard.desk.template.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Reads the condition in a tag:
 * <pre>
 * condition = all { "or" all }
 * all       = one { "and" one }
 * one       = [ "not" ] ( "(" condition ")" | trait | "request is" wish | "channel is" way | "known" variable )
 * </pre>
 * Traits and names may have several words; the longest that is known is taken. After a flaw it says that nothing holds.
 */
final class ConditionParser {
    private static final Pattern WORD = Pattern.compile("[()=]|[^\\s()=]+");
    private static final int MOST_WORDS = 4;
    private static final Condition NEVER = new Condition.Any(List.of());

    private final String text;
    private final Tag tag;
    private final List<Word> words = new ArrayList<>();
    private final List<Flaw> flaws = new ArrayList<>();
    private int at;

    /** @param from where in the tag the condition begins */
    ConditionParser(String text, Tag tag, int from) {
        this.text = text;
        this.tag = tag;
        Matcher word = WORD.matcher(tag.inside().substring(from));
        while (word.find())
            words.add(new Word(word.group(), tag.at() + from + word.start(), Vocabulary.SIGNS.find(word.group()).orElse(null)));
    }

    private record Word(String text, int offset, @Nullable Sign sign) {}

    List<Flaw> flaws() {
        return List.copyOf(flaws);
    }

    Condition read() {
        if (words.isEmpty()) {
            flaws.add(Place.of(text, tag.at()).flaw(Flaw.Kind.CONDITION_MISSING, tag.inside(), ""));
            return NEVER;
        }
        Condition condition = any();
        if (flaws.isEmpty() && at < words.size())
            wrong(Flaw.Kind.CONDITION_UNKNOWN, rest(), "");
        return flaws.isEmpty() ? condition : NEVER;
    }

    private Condition any() {
        List<Condition> parts = new ArrayList<>(List.of(all()));
        while (flaws.isEmpty() && takes(Sign.OR))
            parts.add(all());
        return parts.size() == 1 ? parts.getFirst() : new Condition.Any(parts);
    }

    private Condition all() {
        List<Condition> parts = new ArrayList<>(List.of(one()));
        while (flaws.isEmpty() && takes(Sign.AND))
            parts.add(one());
        return parts.size() == 1 ? parts.getFirst() : new Condition.All(parts);
    }

    private Condition one() {
        boolean not = false;
        while (takes(Sign.NOT))
            not = !not;
        Condition condition = atom();
        return not ? new Condition.Not(condition) : condition;
    }

    private Condition atom() {
        if (at >= words.size())
            return wrong(Flaw.Kind.CONDITION_UNFINISHED, tag.inside(), "");
        if (takes(Sign.OPEN))
            return inBrackets();
        if (takes(Sign.REQUEST))
            return is(Vocabulary.WISHES).<Condition>map(wish -> new Condition.Asks(wish.request())).orElse(NEVER);
        if (takes(Sign.CHANNEL))
            return is(Vocabulary.WAYS).<Condition>map(way -> new Condition.ComesBy(way.channel())).orElse(NEVER);
        if (takes(Sign.KNOWN))
            return value(Vocabulary.VARIABLES).<Condition>map(Condition.Known::new).orElse(NEVER);
        Trait trait = match(Vocabulary.TRAITS);
        return trait == null ? wrong(Flaw.Kind.CONDITION_UNKNOWN, rest(), nearTrait()) : new Condition.Has(trait);
    }

    private Condition inBrackets() {
        Condition inside = any();
        if (flaws.isEmpty() && !takes(Sign.CLOSE))
            return wrong(Flaw.Kind.BRACKET_OPEN, "(", "");
        return inside;
    }

    private <T extends Enum<T> & Term> Optional<T> is(Vocabulary<T> values) {
        if (!takes(Sign.IS)) {
            wrong(Flaw.Kind.CONDITION_UNFINISHED, tag.inside(), "");
            return Optional.empty();
        }
        return value(values);
    }

    private <T extends Enum<T> & Term> Optional<T> value(Vocabulary<T> values) {
        T value = at < words.size() ? match(values) : null;
        if (value != null)
            return Optional.of(value);
        if (at >= words.size())
            wrong(Flaw.Kind.CONDITION_UNFINISHED, tag.inside(), "");
        else
            wrong(Flaw.Kind.VALUE_UNKNOWN, word(), values.near(word()));
        return Optional.empty();
    }

    private boolean takes(Sign sign) {
        boolean found = at < words.size() && words.get(at).sign() == sign;
        if (found)
            at++;
        return found;
    }

    private <T extends Enum<T> & Term> @Nullable T match(Vocabulary<T> vocabulary) {
        for (int count = Math.min(MOST_WORDS, words.size() - at); count > 0; count--) {
            Optional<T> found = vocabulary.find(joined(count));
            if (found.isPresent()) {
                at += count;
                return found.get();
            }
        }
        return null;
    }

    private String joined(int count) {
        return String.join(" ", words.subList(at, at + count).stream().map(Word::text).toList());
    }

    private String word() {
        return words.get(at).text();
    }

    /** All that is left of the condition. */
    private String rest() {
        return joined(words.size() - at);
    }

    private String nearTrait() {
        String whole = Vocabulary.TRAITS.near(rest());
        return whole.isEmpty() ? Vocabulary.TRAITS.near(word()) : whole;
    }

    private Condition wrong(Flaw.Kind kind, String word, String near) {
        int offset = at < words.size() ? words.get(at).offset() : tag.at();
        flaws.add(Place.of(text, offset).flaw(kind, word, near));
        return NEVER;
    }
}
