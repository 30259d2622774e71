package heard.engine.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import heard.engine.Language;
import heard.engine.Span;

/** A text cut into tokens and sentences in its language. Immutable. */
public final class Text {
    private final String raw;
    private final Detection detection;
    private final List<Token> tokens;
    private final List<Sentence> sentences;
    private final int[] sentenceOf;
    private final boolean[] spoken;
    private final List<Span> mailQuotes;

    private Text(String raw, Detection detection, List<Token> tokens, List<Span> mailQuotes) {
        this.raw = raw;
        this.detection = detection;
        this.tokens = tokens;
        this.mailQuotes = mailQuotes;
        this.sentences = Sentences.of(raw, tokens);
        this.sentenceOf = new int[tokens.size()];
        for (Sentence sentence : sentences) {
            java.util.Arrays.fill(sentenceOf, sentence.first(), sentence.end(), sentence.index());
        }
        this.spoken = under(Quotes.spoken(raw), tokens);
    }

    /** Cuts a text and finds its language. Quoted mail is left out. */
    public static Text of(String raw) {
        return cut(raw, null);
    }

    /** Cuts a text of a known language. */
    public static Text of(String raw, Language language) {
        return cut(raw, language);
    }

    private static Text cut(String raw, @org.jspecify.annotations.Nullable Language known) {
        List<Token> all = Tokenizer.cut(raw);
        List<Span> mail = Quotes.mail(raw);
        boolean[] quoted = under(mail, all);
        var own = new ArrayList<Token>(all.size());
        for (int at = 0; at < all.size(); at++) {
            if (!quoted[at]) {
                own.add(all.get(at));
            }
        }
        Detection found = LanguageDetector.detect(raw, own.isEmpty() ? all : own);
        Detection detection = known == null ? found : new Detection(known, 1, found.transliterated() && known == Language.RU);
        own.replaceAll(token -> inflected(token, detection));
        return new Text(raw, detection, List.copyOf(own), mail);
    }

    private static Token inflected(Token token, Detection detection) {
        if (token.kind() != TokenKind.WORD) {
            return token;
        }
        String form = detection.transliterated() && latin(token.form()) ? Transliteration.toCyrillic(token.form()) : token.form();
        return token.withForm(form, Stems.stem(detection.language(), form));
    }

    private static boolean latin(String form) {
        return !form.isEmpty() && form.charAt(0) < 0x250;
    }

    /** For each token whether one of these spans, given in order, covers it. */
    private static boolean[] under(List<Span> spans, List<Token> tokens) {
        var covered = new boolean[tokens.size()];
        int next = 0;
        for (int at = 0; at < covered.length && next < spans.size(); at++) {
            Token token = tokens.get(at);
            while (next < spans.size() && spans.get(next).end() <= token.start()) {
                next++;
            }
            covered[at] = next < spans.size() && spans.get(next).start() <= token.start();
        }
        return covered;
    }

    public String raw() {
        return raw;
    }

    public Language language() {
        return detection.language();
    }

    public Detection detection() {
        return detection;
    }

    public List<Token> tokens() {
        return tokens;
    }

    public List<Sentence> sentences() {
        return sentences;
    }

    public Sentence sentenceOf(int token) {
        return sentences.get(sentenceOf[token]);
    }

    /** The sentences that a span overlaps, in their order. */
    public List<Sentence> sentences(Span span) {
        int first = first(sentences, sentence -> sentence.span().end() > span.start());
        int end = first;
        while (end < sentences.size() && sentences.get(end).span().start() < span.end()) {
            end++;
        }
        return sentences.subList(first, end);
    }

    /** How many tokens begin before a place in the text. */
    public int tokensBefore(int place) {
        return first(tokens, token -> token.start() >= place);
    }

    /** The first token of a line that has a token. */
    public int firstOfLine(int line) {
        return first(tokens, token -> token.line() >= line);
    }

    /** Where the first of things in order stands of which something holds that holds of all behind it, too: found by halving. */
    private static <T> int first(List<T> things, Predicate<T> holds) {
        int low = 0;
        int high = things.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (holds.test(things.get(middle))) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** Whether a token stands between quotation marks. */
    public boolean spoken(int token) {
        return spoken[token];
    }

    /** Quoted mail; its tokens are left out. */
    public List<Span> mailQuotes() {
        return mailQuotes;
    }

    public String words(Span span) {
        return span.of(raw);
    }

    /** Words of this text in the letters of its language, where they were written in Latin ones; longer or shorter then. */
    public String inOwnLetters(String words) {
        return detection.transliterated() ? Transliteration.toCyrillic(words.toLowerCase(java.util.Locale.ROOT)) : words;
    }

    /** The first and last matchable word count, a measure of length. */
    public int wordCount() {
        return (int) tokens.stream().filter(token -> token.kind() == TokenKind.WORD).count();
    }
}
