package heard.engine.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import heard.engine.Language;

/**
 * Reads the little language of phrases: {@code word} in any of its forms, {@code =word} in just this form, {@code wor*} by its beginning, {@code *ing} by its ending,
 * {@code a|b} either, {@code (a b|c)} either of longer ones, {@code [a]} may be absent, {@code ..} up to three words between,
 * {@code ..7} up to seven, {@code @set} a set of words, {@code <number>} a kind of token, {@code ^} and {@code $} the ends of a sentence.
 */
final class PhraseParser {
    private static final int LONGEST = 6_000;
    private static final int DEEPEST_SET = 5;
    /** So many words a phrase may become once its sets are written out: sets within sets would fill the memory otherwise. */
    private static final int MOST_WORDS = 20_000;
    private final Map<String, List<String>> sets;
    private final Language language;
    private int words;

    PhraseParser(Language language, Map<String, List<String>> sets) {
        this.language = language;
        this.sets = sets;
    }

    /** Reads one phrase; a {@link PhraseError} says what is wrong with it. */
    Phrase parse(String source) {
        words = 0;
        return parse(source, 0);
    }

    private Phrase parse(String source, int depth) {
        if (source.isBlank() || source.length() > LONGEST) {
            throw new PhraseError(RuleFault.PHRASE_LENGTH, Integer.toString(LONGEST));
        }
        var reading = new Reading(lexemes(source), depth);
        Phrase phrase = reading.choice("");
        if (reading.at < reading.lexemes.size()) {
            throw new PhraseError(RuleFault.BRACKET_CLOSED, source);
        }
        return phrase;
    }

    private static List<String> lexemes(String source) {
        var lexemes = new ArrayList<String>();
        int depth = 0;
        for (String piece : source.replaceAll("([()\\[\\]])", " $1 ").strip().split("\\s+")) {
            depth += "([".contains(piece) ? 1 : ")]".contains(piece) ? -1 : 0;
            lexemes.addAll(depth > 0 ? List.of(piece.replace("|", " | ").strip().split("\\s+")) : List.of(piece));
        }
        return lexemes;
    }

    /** The state of reading one phrase. */
    private final class Reading {
        private final List<String> lexemes;
        private final int depth;
        private int at;

        Reading(List<String> lexemes, int depth) {
            this.lexemes = lexemes;
            this.depth = depth;
        }

        Phrase choice(String close) {
            var choices = new ArrayList<Phrase>();
            choices.add(row(close));
            while (at < lexemes.size() && lexemes.get(at).equals("|")) {
                at++;
                choices.add(row(close));
            }
            return oneOf(choices);
        }

        private Phrase row(String close) {
            var parts = new ArrayList<Phrase>();
            while (at < lexemes.size() && !lexemes.get(at).equals("|") && !lexemes.get(at).equals(close)) {
                parts.add(part());
            }
            if (parts.isEmpty()) {
                throw new PhraseError(RuleFault.PART_EMPTY, String.join(" ", lexemes));
            }
            return parts.size() == 1 ? parts.getFirst() : new Phrase.Row(parts);
        }

        private Phrase part() {
            String lexeme = lexemes.get(at++);
            return switch (lexeme) {
                case "(" -> closed(")");
                case "[" -> new Phrase.Maybe(closed("]"));
                case ")", "]" -> throw new PhraseError(RuleFault.BRACKET_UNOPENED, lexeme);
                default -> lexeme.startsWith("..") ? gap(lexeme) : word(lexeme, depth);
            };
        }

        private Phrase closed(String close) {
            Phrase inner = choice(close);
            if (at >= lexemes.size()) {
                throw new PhraseError(RuleFault.BRACKET_MISSING, close);
            }
            at++;
            return inner;
        }
    }

    /** A choice; single words in it become one step. */
    private static Phrase oneOf(List<Phrase> choices) {
        var forms = new ArrayList<String>();
        var longer = new ArrayList<Phrase>();
        for (Phrase choice : choices) {
            switch (choice) {
                case Phrase.One one -> forms.addAll(one.forms());
                case Phrase.Choice inner -> longer.addAll(inner.parts());
                default -> longer.add(choice);
            }
        }
        if (!forms.isEmpty()) {
            longer.addFirst(new Phrase.One(forms.stream().distinct().toList()));
        }
        return longer.size() == 1 ? longer.getFirst() : new Phrase.Choice(longer);
    }

    private static Phrase gap(String lexeme) {
        String most = lexeme.substring(2);
        if (!most.matches("\\d{0,2}")) {
            throw new PhraseError(RuleFault.GAP_SHAPE, lexeme);
        }
        return new Phrase.Gap(most.isEmpty() ? 3 : Integer.parseInt(most));
    }

    private Phrase word(String lexeme, int depth) {
        if (++words > MOST_WORDS) {
            throw new PhraseError(RuleFault.PHRASE_WORDS, Integer.toString(MOST_WORDS));
        }
        if (lexeme.startsWith("@")) {
            return set(lexeme.substring(1), depth);
        }
        var forms = new ArrayList<String>();
        var longer = new ArrayList<Phrase>();
        for (String form : lexeme.split("\\|")) {
            if (form.startsWith("@")) {
                longer.add(set(form.substring(1), depth));
            } else {
                addForm(form, forms, longer);
            }
        }
        if (!forms.isEmpty()) {
            longer.addFirst(new Phrase.One(List.copyOf(forms)));
        }
        return longer.size() == 1 ? longer.getFirst() : new Phrase.Choice(longer);
    }

    private void addForm(String form, List<String> forms, List<Phrase> longer) {
        if (form.isEmpty()) {
            throw new PhraseError(RuleFault.WORD_EMPTY);
        }
        forms.add(form);
        if (language == Language.EN && form.indexOf('\'') > 0) {
            longer.addAll(Contractions.spelledOut(form, forms));
        }
    }

    private Phrase set(String name, int depth) {
        List<String> phrases = sets.get(name);
        if (phrases == null) {
            throw new PhraseError(RuleFault.SET_UNKNOWN, name);
        }
        if (depth >= DEEPEST_SET) {
            throw new PhraseError(RuleFault.SET_DEEP, name, Integer.toString(DEEPEST_SET));
        }
        return oneOf(phrases.stream().map(phrase -> parse(phrase, depth + 1)).toList());
    }

    /** English words with an apostrophe, also as they are written without it and in full. */
    private static final class Contractions {
        private static final Map<String, String> IRREGULAR = Map.of("can't", "cannot", "won't", "will not", "let's", "let us");

        static List<Phrase> spelledOut(String form, List<String> forms) {
            String bare = form.startsWith("=") ? form.substring(1) : form;
            String joined = bare.replace("'", "");
            if (!List.of("were", "well", "ill", "id", "its", "shell", "hell", "wed", "shed").contains(joined)) {
                forms.add("=" + joined);
            }
            String full = IRREGULAR.get(bare);
            if (full == null) {
                full = bare.endsWith("n't")
                        ? bare.substring(0, bare.length() - 3) + " not"
                        : bare.replaceFirst("'m$", " am").replaceFirst("'re$", " are").replaceFirst("'ve$", " have")
                                .replaceFirst("'ll$", " will")
                                .replaceFirst("'d$", " would")
                                .replaceFirst("(?<=^(?:it|that|he|she|what|there|here|where|how|who))'s$", " is");
            }
            if (full.equals(bare)) {
                return List.of();
            }
            if (full.equals("cannot")) {
                forms.add("=cannot");
                full = "can not";
            }
            return List
                    .of(new Phrase.Row(Arrays.stream(full.split(" ")).<Phrase>map(word -> new Phrase.One(List.of("=" + word))).toList()));
        }
    }
}
