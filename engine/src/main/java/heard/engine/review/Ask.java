package heard.engine.review;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import heard.engine.Language;
import heard.engine.Span;
import heard.engine.rule.Match;
import heard.engine.rule.Wording;
import heard.engine.text.Sentence;
import heard.engine.text.Text;
import heard.engine.text.Token;

/**
 * One thing that a customer asks or requests: a sentence, or a part of one that begins with a question of its own.
 *
 * @param kinds what would answer it: {@code when}, {@code amount}, {@code where}, {@code why}, {@code how}, {@code what}, {@code yes}, {@code plan} for what will be done, or
 *            {@code do} for a request
 * @param words the words that carry its matter
 */
record Ask(Span span, Set<String> kinds, Set<String> words) {
    private static final int MOST = 12;
    private static final String REQUEST = "do";
    /** What these ask is plain without a word of the matter: "and when?" */
    private static final Set<String> PLAIN = Set.of("when", "where", "why", "amount");
    private static final ConcurrentHashMap<Language, List<String>> NO_REQUEST = new ConcurrentHashMap<>();
    private static final Set<String> JOINTS = Set.of(",", ";", "и", "или", "а", "но", "также", "ir", "bei", "arba", "ar", "o", "bet",
            "taip",
            "and", "or", "but", "also", "plus", "so", "-", "–", "—");
    private static final ConcurrentHashMap<Language, List<String>> FRAMES = new ConcurrentHashMap<>();
    /** Behind a comma it joins, and asks nothing. */
    private static final Set<String> THAT = Set.of("что", "чего", "kad", "how", "which");

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
        for (Sentence sentence : message.sentences()) {
            if (asks.size() < MOST) {
                new InSentence(message, sentence,
                        matches.stream().filter(match -> asking(message, match) && Draft.within(match, sentence)).toList()).into(asks);
            }
        }
        return asks;
    }

    /** "Excuse me" and "believe me" request nothing. */
    private static boolean asking(Text message, Match match) {
        if (!match.rule().theme().equals("ask")) {
            return false;
        }
        String form = message.tokens().get(match.first()).form();
        return !match.rule().value().equals(REQUEST)
                || NO_REQUEST.computeIfAbsent(message.language(), language -> List.of(Wording.of(language).text("no-request").split(" ")))
                        .stream().noneMatch(form::startsWith);
    }

    /** A sentence of a message with the cues of asking in it. */
    private record InSentence(Text message, Sentence sentence, List<Match> cues) {
        void into(List<Ask> asks) {
            if (any("rhetorical") || !(sentence.question() || any(REQUEST) || cues.stream().anyMatch(this::opens))) {
                return;
            }
            int first = sentence.first();
            for (int at = first + 1; at < sentence.end(); at++) {
                if (begins(at)) {
                    if (!frame(first, at)) {
                        add(first, at, asks);
                    }
                    first = at;
                }
            }
            add(first, sentence.end(), asks);
        }

        /** Whether words only lead over to the question behind them: "could you tell me, when". */
        private boolean frame(int first, int end) {
            List<String> frames = FRAMES.computeIfAbsent(message.language(),
                    language -> List.of(Wording.of(language).text("question-frame").split(" ")));
            return Content.wide(message, first, end).stream().allMatch(word -> frames.stream().anyMatch(word::startsWith));
        }

        private boolean any(String value) {
            return cues.stream().anyMatch(cue -> cue.rule().value().equals(value));
        }

        private static boolean question(Match cue) {
            return !cue.rule().value().equals(REQUEST);
        }

        /** Whether the sentence begins with this word that asks, be it after "and" or "so". */
        private boolean opens(Match cue) {
            boolean first = cue.first() == sentence.first()
                    || (cue.first() == sentence.first() + 1 && JOINTS.contains(message.tokens().get(sentence.first()).form()));
            boolean told = message.tokens().get(sentence.end() - 1).is(".") && !PLAIN.contains(cue.rule().value());
            return first && !told && question(cue) && !cue.rule().value().equals("yes") && !message.spoken(cue.first());
        }

        /** Whether a question of its own begins here: behind a comma or a joining word, with a word that asks. */
        private boolean begins(int at) {
            Token before = message.tokens().get(at - 1);
            return JOINTS.contains(before.form()) && !(before.is(",") && THAT.contains(message.tokens().get(at).form()))
                    && cues.stream().anyMatch(cue -> question(cue) && cue.first() == at);
        }

        private void add(int first, int end, List<Ask> asks) {
            var kinds = new HashSet<String>();
            cues.stream().filter(cue -> cue.first() >= first && cue.first() < end).forEach(cue -> kinds.add(cue.rule().value()));
            Set<String> words = Content.wide(message, first, end);
            boolean whole = first == sentence.first() && end == sentence.end() && sentence.question();
            boolean asked = !kinds.isEmpty() || whole;
            if (asked && !(words.isEmpty() && kinds.stream().noneMatch(PLAIN::contains))) {
                int last = end - 1;
                while (last > first && JOINTS.contains(message.tokens().get(last).form())) {
                    last--;
                }
                asks.add(new Ask(new Span(message.tokens().get(first).start(), message.tokens().get(last).end()), kinds, words));
            }
        }
    }
}
