package heard.engine.review;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import heard.engine.Language;
import heard.engine.Span;
import heard.engine.rule.Match;
import heard.engine.rule.Wording;
import heard.engine.text.Sentence;
import heard.engine.text.Text;
import heard.engine.text.Token;
import heard.engine.text.TokenKind;

/**
 * One thing that a customer asks or requests: a sentence, or a part of one that begins with a question of its own.
 *
 * @param kinds what would answer it: {@code when}, {@code amount}, {@code where}, {@code why}, {@code how}, {@code what}, {@code who}, {@code yes}, {@code plan} for what will
 *            be done, or {@code do} for a request
 * @param weights the words that carry its matter, each with how rare it is
 * @param topics what it is about, such as {@code money}
 */
record Ask(Span span, Set<String> kinds, Map<String, Float> weights, Set<String> topics, Set<Manner> manner) {
    private static final int MOST = 12;
    /** So many tokens at the end of an ask tell its matter: longer ones are letters without a full stop. */
    private static final int LONGEST = 250;
    private static final String REQUEST = "do";
    /** What these ask is plain without a word of the matter: "and when?" */
    private static final Set<String> PLAIN = Set.of("when", "where", "why", "amount");
    /** What begins with these asks, with whatever mark it ends. */
    private static final Set<String> WHETHER = Set.of("ar");
    /** Words of these stand in what only tells as well. */
    private static final Set<String> WEAK = Set.of("yes", "what");
    private static final Set<String> BARE = Set.of("when", "where", "why", "amount", "who", "how");
    private static final ConcurrentHashMap<Language, List<String>> NO_REQUEST = new ConcurrentHashMap<>();
    private static final Set<String> AND = Set.of("и", "а", "также", "ir", "bei", "o", "taip", "and", "also", "plus", "n");
    /** What stands between two asks; what gives a choice within one, "or", does not. */
    private static final Set<String> JOINTS = Set.of(",", ";", ":", "и", "а", "но", "также", "ir", "bei", "o", "bet", "taip", "and", "but",
            "also", "plus", "so", "-", "–", "—", "&", ")", "n");
    /** With what a sentence may open before it asks. */
    private static final Set<String> OPENERS = Set.of("oh", "ok", "well", "hi", "hello", "hey", "ой", "ну", "tai", "na", "nu");
    private static final int MOST_OPENERS = 3;
    private static final ConcurrentHashMap<Language, List<String>> FRAMES = new ConcurrentHashMap<>();
    private static final ConcurrentHashMap<Language, List<String>> WONDERING = new ConcurrentHashMap<>();
    /** Behind a comma it joins, and asks nothing. */
    private static final Set<String> THAT = Set.of("что", "чего", "kad", "how", "which");

    /** How something is asked. */
    enum Manner {
        /** With a question mark at the end of its own sentence. */
        MARKED,
        /** The last of its sentence, before the mark. */
        ENDING,
        /** Behind "and". */
        JOINED,
        /** Within a sentence that tells: "I need to know when". */
        TOLD,
        /** With an exclamation mark, too. */
        LOUD,
        /** In words of somebody else. */
        QUOTED
    }

    Set<String> words() {
        return weights.keySet();
    }

    boolean request() {
        return kinds.contains(REQUEST) && kinds.size() == 1;
    }

    /** Whether only a time, a sum, a place or a reason answers it. */
    boolean typed() {
        return kinds.stream().anyMatch(PLAIN::contains);
    }

    boolean any(String kind) {
        return kinds.contains(kind);
    }

    /** What a message asks, in its order; what nobody expects an answer to is left out. */
    static List<Ask> of(Text message, List<Match> matches) {
        var asks = new ArrayList<Ask>();
        Map<Integer, List<Match>> asking = Match.bySentence(message, matches.stream().filter(match -> asking(message, match)).toList());
        for (Sentence sentence : message.sentences()) {
            if (asks.size() < MOST) {
                new InSentence(message, sentence, asking.getOrDefault(sentence.index(), List.of())).into(asks);
            }
        }
        return asks;
    }

    /** "Excuse me" and "believe me" request nothing. */
    private static boolean asking(Text message, Match match) {
        if (!match.rule().isOf("ask")) {
            return false;
        }
        String form = message.tokens().get(match.first()).form();
        return !match.rule().value().equals(REQUEST)
                || beginnings(NO_REQUEST, message.language(), "no-request").stream().noneMatch(form::startsWith);
    }

    private static List<String> beginnings(ConcurrentHashMap<Language, List<String>> known, Language language, String key) {
        return known.computeIfAbsent(language, missing -> List.of(Wording.of(missing).text(key).split(" ")));
    }

    /** A sentence of a message with the cues of asking in it, in their order. */
    private static final class InSentence {
        private final Text message;
        private final Sentence sentence;
        private final List<Match> cues;
        private final boolean requests;
        /** Whether it begins with a word that asks. */
        private final boolean opens;

        InSentence(Text message, Sentence sentence, List<Match> cues) {
            this.message = message;
            this.sentence = sentence;
            this.cues = cues;
            this.requests = cues.stream().anyMatch(cue -> cue.rule().value().equals(REQUEST));
            this.opens = cues.stream().anyMatch(this::opens);
        }

        void into(List<Ask> asks) {
            boolean whole = sentence.question() || requests || opens;
            int first = whole ? sentence.first() : wondered();
            if (first < 0) {
                return;
            }
            for (int at = first + 1; at < sentence.end() && asks.size() < MOST; at++) {
                if (begins(at)) {
                    if (!frame(first, at)) {
                        add(first, at, asks);
                    }
                    first = at;
                }
            }
            add(first, sentence.end(), asks);
        }

        /** Where a question begins in a sentence that only tells, behind "I need to know" and the like; -1 where none does. */
        private int wondered() {
            List<String> wondering = beginnings(WONDERING, message.language(), "question-told");
            int first = -1;
            for (int at = sentence.first(); at < sentence.end() && first < 0; at++) {
                String form = message.tokens().get(at).form();
                first = wondering.stream().anyMatch(form::startsWith) ? at : -1;
            }
            int from = first;
            return first < 0
                    ? -1
                    : cues.stream().filter(cue -> question(cue) && cue.first() > from)
                            .mapToInt(Match::first).min().orElse(-1);
        }

        /** Whether words only lead over to the question behind them: "could you tell me, when". */
        private boolean frame(int first, int end) {
            List<String> frames = beginnings(FRAMES, message.language(), "question-frame");
            boolean asks = cues(first, end).stream().anyMatch(cue -> BARE.contains(cue.rule().value()));
            return !asks && Content.wide(message, first, end).stream().allMatch(word -> frames.stream().anyMatch(word::startsWith));
        }

        /** The cues that begin from one token up to another. */
        private List<Match> cues(int first, int end) {
            return cues.subList(before(first), before(end));
        }

        /** How many cues begin before a token. */
        private int before(int token) {
            int low = 0;
            int high = cues.size();
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (cues.get(middle).first() >= token) {
                    high = middle;
                } else {
                    low = middle + 1;
                }
            }
            return low;
        }

        private static boolean question(Match cue) {
            return !cue.rule().value().equals(REQUEST) && !cue.rule().value().equals("rhetorical");
        }

        /** Whether the sentence begins with this word that asks, be it after "and" or "so". */
        private boolean opens(Match cue) {
            int before = cue.first() - sentence.first();
            boolean first = before <= MOST_OPENERS && message.tokens().subList(sentence.first(), cue.first()).stream()
                    .allMatch(token -> JOINTS.contains(token.form()) || OPENERS.contains(token.form()));
            boolean plain = PLAIN.contains(cue.rule().value()) || cue.last() > cue.first()
                    || WHETHER.contains(message.tokens().get(cue.first()).form());
            boolean told = message.tokens().get(sentence.end() - 1).is(".") && !plain;
            return (first || (typedAlone(cue) && before <= MOST_OPENERS)) && !told && question(cue) && !message.spoken(cue.first());
        }

        /** "and the shower when" without any mark: whoever writes so asks. */
        private boolean typedAlone(Match cue) {
            return PLAIN.contains(cue.rule().value()) && message.tokens().get(sentence.end() - 1).kind() != TokenKind.MARK;
        }

        /** Whether a question or a request of its own begins here: behind a comma or a joining word, with a word that asks. */
        private boolean begins(int at) {
            Token before = message.tokens().get(at - 1);
            return JOINTS.contains(before.form()) && !(before.is(",") && THAT.contains(message.tokens().get(at).form()))
                    && cues(at, at + 1).stream().anyMatch(cue -> !cue.rule().value().equals("rhetorical"));
        }

        private void add(int first, int end, List<Ask> asks) {
            var kinds = new HashSet<String>();
            cues(first, end).stream().filter(cue -> !cue.rule().value().equals("rhetorical"))
                    .forEach(cue -> kinds.add(cue.rule().value()));
            int telling = Math.max(first, end - LONGEST);
            Map<String, Float> words = Content.weighed(message, telling, end);
            boolean whole = first == sentence.first() && end == sentence.end() && sentence.question();
            if (asks.size() >= MOST || rhetorical(first, end)) {
                return;
            }
            boolean asked = whole || (!kinds.isEmpty() && !leadsIn(first, end, kinds));
            boolean empty = words.isEmpty() && !sentence.question() && kinds.stream().noneMatch(BARE::contains);
            if (asked && !empty) {
                int last = end - 1;
                while (last > first && JOINTS.contains(message.tokens().get(last).form())) {
                    last--;
                }
                asks.add(new Ask(new Span(message.tokens().get(first).start(), message.tokens().get(last).end()), kinds, words,
                        Topics.of(message, telling, end), manner(first, end)));
            }
        }

        private boolean rhetorical(int first, int end) {
            return cues(first, end).stream().anyMatch(cue -> !cue.rule().value().equals(REQUEST) && !question(cue));
        }

        /** Whether a first part only tells what the question behind it is about, though it has words that questions have, too. */
        private boolean leadsIn(int first, int end, Set<String> kinds) {
            return first == sentence.first() && end < sentence.end() && WEAK.containsAll(kinds) && !opens;
        }

        private Set<Manner> manner(int first, int end) {
            var manner = EnumSet.noneOf(Manner.class);
            boolean and = AND.contains(message.tokens().get(first).form())
                    || (first > sentence.first() && AND.contains(message.tokens().get(first - 1).form()));
            add(manner, sentence.question(), Manner.MARKED);
            add(manner, end == sentence.end(), Manner.ENDING);
            add(manner, and, Manner.JOINED);
            add(manner, !sentence.question() && !opens && !requests, Manner.TOLD);
            add(manner, sentence.exclamation(), Manner.LOUD);
            add(manner, message.spoken(first), Manner.QUOTED);
            return manner;
        }

        private static void add(Set<Manner> manner, boolean holds, Manner one) {
            if (holds) {
                manner.add(one);
            }
        }
    }
}
