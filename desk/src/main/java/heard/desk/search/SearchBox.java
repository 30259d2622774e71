package heard.desk.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What somebody typed, taken apart: words, "phrases", -words, and filters such as state:open. The names of filters are
 * understood in all three languages of the desk; a name that is none is a word.
 *
 * @param open whether the last word may be unfinished, since nothing was typed after it
 */
record SearchBox(List<Term> terms, List<Filter> filters, boolean open) {
    static final int MOST_LENGTH = 500;
    static final int MOST_TERMS = 20;

    /** One word or phrase that has to occur, or must not. */
    record Term(String text, boolean phrase, boolean negated) {}

    /** A name and a value. */
    record Filter(Key key, String value) {}

    /** The filters. */
    enum Key {
        STATE, ASSIGNEE, TEAM, TAG, FROM, TO, BEFORE, AFTER, HAS, CHANNEL, PRIORITY, LANGUAGE, NUMBER;

        /** As typed in English. */
        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final Map<String, Key> KEYS = Map.ofEntries(Map.entry("state", Key.STATE), Map.entry("статус", Key.STATE),
            Map.entry("состояние", Key.STATE), Map.entry("būsena", Key.STATE), Map.entry("busena", Key.STATE),
            Map.entry("assignee", Key.ASSIGNEE), Map.entry("ответственный", Key.ASSIGNEE), Map.entry("atsakingas", Key.ASSIGNEE),
            Map.entry("team", Key.TEAM), Map.entry("команда", Key.TEAM), Map.entry("komanda", Key.TEAM), Map.entry("tag", Key.TAG),
            Map.entry("метка", Key.TAG), Map.entry("žyma", Key.TAG), Map.entry("zyma", Key.TAG), Map.entry("from", Key.FROM),
            Map.entry("от", Key.FROM), Map.entry("nuo", Key.FROM), Map.entry("to", Key.TO), Map.entry("кому", Key.TO),
            Map.entry("kam", Key.TO), Map.entry("before", Key.BEFORE), Map.entry("до", Key.BEFORE), Map.entry("iki", Key.BEFORE),
            Map.entry("after", Key.AFTER), Map.entry("после", Key.AFTER), Map.entry("po", Key.AFTER), Map.entry("has", Key.HAS),
            Map.entry("есть", Key.HAS), Map.entry("yra", Key.HAS), Map.entry("channel", Key.CHANNEL), Map.entry("канал", Key.CHANNEL),
            Map.entry("kanalas", Key.CHANNEL), Map.entry("priority", Key.PRIORITY), Map.entry("приоритет", Key.PRIORITY),
            Map.entry("prioritetas", Key.PRIORITY), Map.entry("language", Key.LANGUAGE), Map.entry("язык", Key.LANGUAGE),
            Map.entry("kalba", Key.LANGUAGE), Map.entry("number", Key.NUMBER), Map.entry("номер", Key.NUMBER),
            Map.entry("numeris", Key.NUMBER));
    private static final Pattern PIECE = Pattern
            .compile("(-)?(?:(\\p{L}{2,20}):(?=[^\\s:/]))?(?:[\"“„«]([^\"“”»]*)[\"“”»]?|([^\\s\"“„«]+))");

    SearchBox {
        terms = List.copyOf(terms);
        filters = List.copyOf(filters);
    }

    static SearchBox parse(String typed) {
        List<Term> terms = new ArrayList<>();
        List<Filter> filters = new ArrayList<>();
        Matcher piece = PIECE.matcher(typed.length() > MOST_LENGTH ? typed.substring(0, MOST_LENGTH) : typed);
        boolean open = false;
        while (piece.find() && terms.size() + filters.size() < MOST_TERMS) {
            boolean quoted = piece.group(3) != null;
            String value = quoted ? piece.group(3) : piece.group(4);
            Optional<Key> key = key(piece.group(2));
            if (key.isPresent())
                filters.add(new Filter(key.get(), value.strip()));
            else if (!value.isBlank())
                terms.add(new Term(piece.group(2) == null ? value : piece.group(2) + ":" + value, quoted, piece.group(1) != null));
            open = key.isEmpty() && !quoted && piece.end() == typed.length();
        }
        return new SearchBox(terms, filters, open);
    }

    private static Optional<Key> key(String name) {
        return name == null ? Optional.empty() : Optional.ofNullable(KEYS.get(name.toLowerCase(Locale.ROOT)));
    }

    /** The same with one word set in another's place. */
    String with(String typed, String instead) {
        var text = new StringBuilder();
        for (Term term : terms) {
            String words = term.text().equals(typed) ? instead : term.text();
            text.append(text.isEmpty() ? "" : " ").append(term.negated() ? "-" : "").append(term.phrase() ? "\"" + words + "\"" : words);
        }
        for (Filter filter : filters)
            text.append(text.isEmpty() ? "" : " ").append(filter.key().code()).append(":\"").append(filter.value()).append('"');
        return text.toString();
    }
}
