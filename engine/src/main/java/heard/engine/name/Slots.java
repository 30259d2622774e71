package heard.engine.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import heard.engine.Span;
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

    private Slots() {
    }

    static List<Slot> in(Text text) {
        var slots = new ArrayList<Slot>();
        List<Token> tokens = text.tokens();
        for (int at = 0; at < tokens.size(); at++) {
            if (tokens.get(at).kind() == TokenKind.PLACEHOLDER && unfilled(text, at)) {
                add(slots, text, tokens.get(at).span());
            }
        }
        if (text.raw().chars().anyMatch(letter -> "{<*#$_%".indexOf(letter) >= 0)) {
            Matcher shape = SHAPES.matcher(text.raw());
            while (shape.find()) {
                var span = new Span(shape.start(), shape.end());
                boolean line = shape.group().startsWith("_") && !afterGreeting(text, span);
                if (!line && text.mailQuotes().stream().noneMatch(quote -> quote.overlaps(span))) {
                    add(slots, text, span);
                }
            }
        }
        named(text, slots);
        return slots;
    }

    private static boolean unfilled(Text text, int at) {
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
    private static void add(List<Slot> slots, Text text, Span span) {
        for (int at = 0; at < slots.size(); at++) {
            Slot slot = slots.get(at);
            if (slot.span().overlaps(span)) {
                return;
            }
            boolean next = slot.span().end() < span.start() && text.raw().substring(slot.span().end(), span.start()).equals(" ");
            if (next && slot.ofName()) {
                slots.set(at, new Slot(new Span(slot.span().start(), span.end()), true));
                return;
            }
        }
        String words = text.words(span).toLowerCase(Locale.ROOT);
        boolean line = words.startsWith("_");
        slots.add(new Slot(span, line || NAMED.matcher(words).find() || (afterGreeting(text, span) && !KNOWN.matcher(words).find())));
    }

    private static boolean afterGreeting(Text text, Span span) {
        int line = text.raw().lastIndexOf('\n', span.start()) + 1;
        List<Token> tokens = text.tokens();
        for (int at = 0; at < tokens.size() && tokens.get(at).start() < span.start(); at++) {
            if (tokens.get(at).start() >= line) {
                AddressWords.Phrase opener = AddressWords.shipped().at(text, at, Role::opens);
                return opener != null && span.start() - opener.span(text).end() < 20;
            }
        }
        return false;
    }

    /** The very word "name" after a greeting: "Dear Name,", "Здравствуйте, (имя)!". */
    private static void named(Text text, List<Slot> slots) {
        List<Token> tokens = text.tokens();
        for (int at = 1; at < tokens.size() && at < WORDS_OF_A_GREETING; at++) {
            AddressWords.Phrase name = tokens.get(at).kind() == TokenKind.WORD
                    ? AddressWords.shipped().at(text, at, role -> role == Role.SLOT)
                    : null;
            if (name != null) {
                Span span = withBrackets(text, name);
                boolean alone = name.end() >= tokens.size() || tokens.get(name.end()).kind() != TokenKind.WORD
                        || tokens.get(name.end()).line() > tokens.get(at).line();
                if (alone && afterGreeting(text, span)) {
                    add(slots, text, span);
                }
            }
        }
    }

    private static Span withBrackets(Text text, AddressWords.Phrase name) {
        Span span = name.span(text);
        boolean opened = name.first() > 0 && OPENINGS.contains(text.tokens().get(name.first() - 1).form())
                && text.tokens().get(name.first() - 1).end() == span.start();
        boolean closes = name.end() < text.tokens().size() && text.tokens().get(name.end()).start() == span.end();
        return opened && closes
                ? new Span(text.tokens().get(name.first() - 1).start(), text.tokens().get(name.end()).end())
                : span;
    }
}
