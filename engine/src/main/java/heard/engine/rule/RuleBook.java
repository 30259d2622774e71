package heard.engine.rule;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import heard.engine.Language;
import heard.engine.Span;
import heard.engine.text.Text;

/** All rules of one language, compiled. Immutable and safe for many threads. */
public final class RuleBook {
    private final Language language;
    private final List<Rule> rules;
    private final Set<String> own;
    private final Automaton automaton;
    private final List<Part> parts;
    private final boolean[] negators;
    /** The rules that look at the shape of a text and not at its words. */
    private final int[] shaped;

    /** A list of phrases with its role: what rule {@code rule} finds, or an excuse. */
    private record Part(int rule, int index, Excuses.@org.jspecify.annotations.Nullable Place excuse) {}

    /**
     * What a book is compiled from.
     *
     * @param own ids of the rules that a desk wrote itself
     */
    record Content(Language language, List<Rule> rules, Map<String, List<String>> sets, Set<String> own) {}

    private RuleBook(Content content, Compiler compiler) {
        this.language = content.language();
        this.rules = content.rules();
        this.own = content.own();
        this.parts = List.copyOf(compiler.parts);
        this.automaton = compiler.builder.build();
        this.negators = new boolean[parts.size()];
        compiler.negatorParts.forEach(part -> negators[part] = true);
        this.shaped = IntStream.range(0, rules.size()).filter(rule -> shaped(rules.get(rule).find())).toArray();
    }

    private static boolean shaped(Find find) {
        return switch (find) {
            case Find.Phrases _,Find.Together _ -> false;
            case Find.Marks _,Find.Emoticons _,Find.Capitals _,Find.SentenceLength _,Find.ParagraphLength _,Find.TextLength _,Find.Slots _ ->
                true;
        };
    }

    static RuleBook compile(Content content) {
        var compiler = new Compiler(content.language(), content.sets());
        for (int rule = 0; rule < content.rules().size(); rule++) {
            compiler.add(rule, content.rules().get(rule));
        }
        compiler.addNegators();
        return new RuleBook(content, compiler);
    }

    public Language language() {
        return language;
    }

    public List<Rule> rules() {
        return rules;
    }

    /** Whether the desk wrote it itself, in a file that lies over the shipped ones. */
    public boolean own(String rule) {
        return own.contains(rule);
    }

    /** How many states the automaton has. */
    public int states() {
        return automaton.states();
    }

    /** Everything that holds in a text, in the order of the text. */
    public List<Match> match(Text text) {
        Found found = collect(automaton.run(text));
        var matches = new ArrayList<Match>();
        for (int rule = found.hit().nextSetBit(0); rule >= 0; rule = found.hit().nextSetBit(rule + 1)) {
            switch (rules.get(rule).find()) {
                case Find.Phrases _ -> addPhrases(text, rule, found, matches);
                case Find.Together together -> addTogether(text, rule, together, found, matches);
                default -> throw new IllegalStateException("Only phrases are the automaton's");
            }
        }
        for (int rule : shaped) {
            addShapes(text, rule, found, matches);
        }
        matches.sort(Comparator.comparingInt((Match match) -> match.span().start()).thenComparingInt(match -> -match.span().end())
                .thenComparing(match -> match.rule().id()));
        return matches;
    }

    /**
     * Hits by their role.
     *
     * @param hit the rules of which any part was found
     */
    private record Found(BitSet hit, Map<Integer, List<Hit>> finds, Map<Integer, Map<Excuses.Place, List<Hit>>> excuses,
            boolean[] negated) {}

    private Found collect(List<Hit> hits) {
        var hitRules = new BitSet();
        var finds = new HashMap<Integer, List<Hit>>();
        var excuses = new HashMap<Integer, Map<Excuses.Place, List<Hit>>>();
        int last = -1;
        for (Hit hit : hits) {
            last = Math.max(last, hit.last());
        }
        var negated = new boolean[last + 2];
        for (Hit hit : hits) {
            Part part = parts.get(hit.part());
            if (negators[hit.part()]) {
                negated[hit.last()] = true;
            } else if (part.excuse() == null) {
                hitRules.set(part.rule());
                finds.computeIfAbsent(part.rule() * 8 + part.index(), key -> new ArrayList<>()).add(hit);
            } else {
                excuses.computeIfAbsent(part.rule(), key -> new HashMap<>()).computeIfAbsent(part.excuse(), key -> new ArrayList<>())
                        .add(hit);
            }
        }
        return new Found(hitRules, finds, excuses, negated);
    }

    private void addPhrases(Text text, int rule, Found found, List<Match> matches) {
        List<Hit> hits = found.finds().get(rule * 8);
        if (hits != null) {
            for (Hit hit : longest(hits)) {
                addUnlessExcused(text, rule, hit, found, matches);
            }
        }
    }

    private void addShapes(Text text, int rule, Found found, List<Match> matches) {
        var shapes = new ArrayList<Match>();
        Shape.find(rules.get(rule), text, shapes);
        shapes.removeIf(match -> excused(text, new Hit(-1, match.first(), match.last()), found.excuses().get(rule)));
        matches.addAll(shapes);
    }

    private void addTogether(Text text, int rule, Find.Together together, Found found, List<Match> matches) {
        var all = new ArrayList<List<Hit>>();
        for (int part = 0; part < together.parts().size(); part++) {
            List<Hit> hits = found.finds().get(rule * 8 + part);
            if (hits == null) {
                return;
            }
            all.add(longest(hits));
        }
        var joined = new ArrayList<Hit>();
        for (Hit hit : all.getFirst()) {
            Hit whole = nearest(text, hit, all, together.within());
            if (whole != null) {
                joined.add(whole);
            }
        }
        for (Hit hit : longest(joined)) {
            addUnlessExcused(text, rule, hit, found, matches);
        }
    }

    /** The hit joined with the nearest of each other part in its sentence; null where one is too far. No two hits of a part overlap. */
    private static @org.jspecify.annotations.Nullable Hit nearest(Text text, Hit start, List<List<Hit>> all, int within) {
        Hit whole = start;
        int sentence = text.sentenceOf(start.first()).index();
        for (int part = 1; part < all.size(); part++) {
            Hit best = null;
            List<Hit> others = all.get(part);
            for (int at = firstEndingFrom(others, whole.first() - within); at < others.size()
                    && others.get(at).first() <= whole.last() + within; at++) {
                Hit other = others.get(at);
                boolean apart = other.last() < whole.first() || other.first() > whole.last();
                if (apart && text.sentenceOf(other.first()).index() == sentence
                        && (best == null || distance(whole, other) < distance(whole, best))) {
                    best = other;
                }
            }
            if (best == null || distance(whole, best) > within) {
                return null;
            }
            whole = new Hit(whole.part(), Math.min(whole.first(), best.first()), Math.max(whole.last(), best.last()));
        }
        return whole;
    }

    private static int distance(Hit some, Hit other) {
        return other.first() > some.last() ? other.first() - some.last() : some.first() - other.last();
    }

    private void addUnlessExcused(Text text, int rule, Hit hit, Found found, List<Match> matches) {
        Rule candidate = rules.get(rule);
        if ((!candidate.negated() && negatedBefore(text, hit, found.negated())) || (!candidate.spoken() && quoted(text, hit))
                || excused(text, hit, found.excuses().get(rule))) {
            return;
        }
        var span = new Span(text.tokens().get(hit.first()).start(), text.tokens().get(hit.last()).end());
        matches.add(new Match(candidate, span, hit.first(), hit.last()));
    }

    /** Whether a negation ends right before the hit, marks and symbols aside. */
    private static boolean negatedBefore(Text text, Hit hit, boolean[] negated) {
        int sentence = text.sentenceOf(hit.first()).first();
        for (int at = hit.first() - 1; at >= sentence; at--) {
            if (text.tokens().get(at).kind().matchable()) {
                return at < negated.length && negated[at];
            }
            if (text.tokens().get(at).is(",")) {
                return false;
            }
        }
        return false;
    }

    /** Whether the words are somebody else's: they stand between quotation marks with room to spare. */
    private static boolean quoted(Text text, Hit hit) {
        return text.spoken(hit.first()) && text.spoken(hit.last());
    }

    private static boolean excused(Text text, Hit hit, @org.jspecify.annotations.Nullable Map<Excuses.Place, List<Hit>> excuses) {
        if (excuses == null) {
            return false;
        }
        int sentence = text.sentenceOf(hit.first()).index();
        for (var entry : excuses.entrySet()) {
            List<Hit> hits = entry.getValue();
            boolean holds = switch (entry.getKey()) {
                case BEFORE -> inSentence(text, hits, sentence).limit(1).anyMatch(excuse -> excuse.last() < hit.first());
                case AFTER -> behind(text, hits, hit, sentence);
                case SENTENCE -> inSentence(text, hits, sentence).findAny().isPresent();
                case NEXT -> behind(text, hits, hit, sentence + 2);
                case TEXT -> true;
            };
            if (holds) {
                return true;
            }
        }
        return false;
    }

    /** The hits in a sentence; they come in the order of their ends. */
    private static Stream<Hit> inSentence(Text text, List<Hit> hits, int sentence) {
        return hits.subList(first(hits, hit -> text.sentenceOf(hit.first()).index() >= sentence), hits.size()).stream()
                .takeWhile(hit -> text.sentenceOf(hit.first()).index() <= sentence);
    }

    /** Whether one of these hits begins behind another and no later than in a sentence; few end behind it and begin before. */
    private static boolean behind(Text text, List<Hit> hits, Hit hit, int sentence) {
        return hits.subList(firstEndingFrom(hits, hit.last() + 1), hits.size()).stream()
                .takeWhile(excuse -> text.sentenceOf(excuse.first()).index() <= sentence).anyMatch(excuse -> excuse.first() > hit.last());
    }

    private static int firstEndingFrom(List<Hit> hits, int token) {
        return first(hits, hit -> hit.last() >= token);
    }

    /** The place of the first hit of which something holds that holds of all behind it, too: found by halving. */
    private static int first(List<Hit> hits, Predicate<Hit> holds) {
        int low = 0;
        int high = hits.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (holds.test(hits.get(middle))) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** Of hits that overlap only the longest, the earlier where two are equally long. */
    private static List<Hit> longest(List<Hit> hits) {
        var sorted = new ArrayList<>(hits);
        sorted.sort(Comparator.comparingInt(Hit::first).thenComparingInt(hit -> -hit.last()));
        var kept = new ArrayList<Hit>();
        for (Hit hit : sorted) {
            Hit previous = kept.isEmpty() ? null : kept.getLast();
            if (previous == null || hit.first() > previous.last()) {
                kept.add(hit);
            } else if (hit.last() - hit.first() > previous.last() - previous.first()) {
                kept.set(kept.size() - 1, hit);
            }
        }
        return kept;
    }

    /** Puts the phrases of all rules into one automaton. */
    private static final class Compiler {
        private final PhraseParser parser;
        private final Automaton.Builder builder;
        private final List<Part> parts = new ArrayList<>();
        private final List<Integer> negatorParts = new ArrayList<>();
        private final boolean negators;

        Compiler(Language language, Map<String, List<String>> sets) {
            parser = new PhraseParser(language, sets);
            builder = new Automaton.Builder(new Words(language));
            negators = sets.containsKey("negation");
        }

        void add(int number, Rule rule) {
            switch (rule.find()) {
                case Find.Phrases phrases -> addPart(rule, new Part(number, 0, null), phrases.phrases());
                case Find.Together together -> {
                    for (int part = 0; part < together.parts().size(); part++) {
                        addPart(rule, new Part(number, part, null), together.parts().get(part));
                    }
                }
                default -> {
                }
            }
            for (Excuses.Place place : Excuses.Place.values()) {
                if (!rule.unless().at(place).isEmpty()) {
                    addPart(rule, new Part(number, 0, place), rule.unless().at(place));
                }
            }
        }

        private void addPart(Rule rule, Part part, List<String> phrases) {
            parts.add(part);
            for (String phrase : phrases) {
                try {
                    builder.add(parts.size() - 1, parser.parse(phrase));
                } catch (PhraseError wrong) {
                    throw RuleError.of(rule, phrase, wrong);
                }
            }
        }

        void addNegators() {
            if (negators) {
                negatorParts.add(parts.size());
                parts.add(new Part(-1, 0, null));
                builder.add(parts.size() - 1, parser.parse("@negation"));
            }
        }
    }
}
