package heard.engine.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import heard.engine.Span;
import heard.engine.text.Covered;
import heard.engine.text.Text;
import heard.engine.text.Token;
import heard.engine.text.TokenKind;

/** Finds the slots of a template that were left unfilled, in the shapes that templates of many makers have. */
final class Slots {
    private static final Pattern SHAPES = Pattern
            .compile("\\{\\{[^{}\\n]{1,80}\\}\\}|\\{%[^%\\n]{1,80}%\\}|<%[^%\\n]{1,80}%>|<<[^<>\\n]{1,60}>>"
                    + "|\\*\\|[^|\\n]{1,60}\\|\\*|#[\\p{Lu}_]{3,30}#|\\$\\{[^{}\\n]{1,60}\\}|\\$[A-Za-z_]{3,30}\\$?|%%[\\p{L}_ ]{2,40}%%|_{3,}");
    private static final Pattern NAMED = Pattern
            .compile("name|vard|pavard|имя|имен|фио|фамил|отчеств|client|customer|klient|клиент|recipient"
                    + "|получател|gavėj|user|contact|kontakt|контакт|salutation|kreipin|обращени");
    private static final Pattern KNOWN = Pattern
            .compile("order|užsakym|заказ|date|data|дата|number|numer|номер|link|nuorod|ссылк|url|company"
                    + "|įmon|компани|agent|operator|оператор|menedžer|менеджер|product|prek|товар|amount|sum|сумм|phone|tel|телефон|insert|įrašy|встав"
                    + "|text|tekst|текст|address|adres|адрес|time|laik|время");
    private static final int WORDS_OF_A_GREETING = 16;
    private static final Set<String> OPENINGS = Set.of("(", "«", "\"", "<", "[", "{", "„", "“");

    /** A slot: where it is, and whether a name belongs there. */
    record Slot(Span span, boolean ofName) {}

    private final Text text;
    private final List<Slot> slots = new ArrayList<>();
    /** By where a slot begins, its place in the list. */
    private final TreeMap<Integer, Integer> places = new TreeMap<>();

    private Slots(Text text) {
        this.text = text;
    }

    static List<Slot> in(Text text) {
        var slots = new Slots(text);
        slots.find();
        slots.named();
        return slots.slots;
    }

    private void find() {
        List<Token> tokens = text.tokens();
        for (int at = 0; at < tokens.size(); at++) {
            if (tokens.get(at).kind() == TokenKind.PLACEHOLDER && unfilled(at)) {
                add(tokens.get(at).span());
            }
        }
        if (text.raw().chars().anyMatch(letter -> "{<*#$_%".indexOf(letter) >= 0)) {
            Covered mail = Covered.by(text.mailQuotes().stream());
            Matcher shape = SHAPES.matcher(text.raw());
            while (shape.find()) {
                var span = new Span(shape.start(), shape.end());
                if (!mail.overlaps(span) && (!shape.group().startsWith("_") || afterGreeting(span))) {
                    add(span);
                }
            }
        }
    }

    private boolean unfilled(int at) {
        String slot = text.words(text.tokens().get(at).span());
        String lower = slot.toLowerCase(Locale.ROOT);
        if (NAMED.matcher(lower).find() || lower.indexOf('_') > 0) {
            return true;
        }
        boolean braces = slot.startsWith("{") || slot.startsWith("$");
        boolean shouted = slot.equals(slot.toUpperCase(Locale.ROOT)) && !lower.equals(slot) && slot.length() > 4;
        boolean known = KNOWN.matcher(lower).find();
        return braces || (slot.startsWith("[") && (shouted || known)) || (slot.startsWith("%") && known) || (slot.startsWith("<") && known);
    }

    /** Slots side by side are one: {@code [First name] [Surname]}. */
    private void add(Span span) {
        Map.Entry<Integer, Integer> before = places.lowerEntry(span.end());
        if (before != null) {
            Slot slot = slots.get(before.getValue());
            if (slot.span().overlaps(span)) {
                return;
            }
            boolean next = slot.span().end() + 1 == span.start() && text.raw().charAt(slot.span().end()) == ' ';
            if (next && slot.ofName()) {
                slots.set(before.getValue(), new Slot(new Span(slot.span().start(), span.end()), true));
                return;
            }
        }
        places.put(span.start(), slots.size());
        String words = text.words(span).toLowerCase(Locale.ROOT);
        boolean line = words.startsWith("_");
        slots.add(new Slot(span, line || NAMED.matcher(words).find() || (afterGreeting(span) && !KNOWN.matcher(words).find())));
    }

    /** Whether the line of a slot begins with a greeting not far before it. */
    private boolean afterGreeting(Span span) {
        int before = text.tokensBefore(span.start()) - 1;
        if (before < 0 || text.raw().substring(Math.min(text.tokens().get(before).end(), span.start()), span.start()).indexOf('\n') >= 0) {
            return false;
        }
        AddressWords.Phrase opener = AddressWords.shipped().at(text, text.firstOfLine(text.tokens().get(before).line()), Role::opens);
        return opener != null && span.start() - opener.span(text).end() < 20;
    }

    /** The very word "name" after a greeting: "Dear Name,", "Здравствуйте, (имя)!". */
    private void named() {
        List<Token> tokens = text.tokens();
        for (int at = 1; at < tokens.size() && at < WORDS_OF_A_GREETING; at++) {
            AddressWords.Phrase name = tokens.get(at).kind() == TokenKind.WORD
                    ? AddressWords.shipped().at(text, at, role -> role == Role.SLOT)
                    : null;
            if (name != null) {
                Span span = withBrackets(name);
                boolean alone = name.end() >= tokens.size() || tokens.get(name.end()).kind() != TokenKind.WORD
                        || tokens.get(name.end()).line() > tokens.get(at).line();
                if (alone && afterGreeting(span)) {
                    add(span);
                }
            }
        }
    }

    private Span withBrackets(AddressWords.Phrase name) {
        Span span = name.span(text);
        boolean opened = name.first() > 0 && OPENINGS.contains(text.tokens().get(name.first() - 1).form())
                && text.tokens().get(name.first() - 1).end() == span.start();
        boolean closes = name.end() < text.tokens().size() && text.tokens().get(name.end()).start() == span.end();
        return opened && closes
                ? new Span(text.tokens().get(name.first() - 1).start(), text.tokens().get(name.end()).end())
                : span;
    }
}
