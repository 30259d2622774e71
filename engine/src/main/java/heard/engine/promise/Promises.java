package heard.engine.promise;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

import heard.engine.Language;
import heard.engine.Promise;
import heard.engine.Span;
import heard.engine.promise.Commitment.Timing;
import heard.engine.promise.DueTimes.Due;
import heard.engine.promise.SentencePromises.Found;
import heard.engine.text.Sentence;
import heard.engine.text.Text;
import heard.engine.text.Token;
import heard.engine.text.TokenKind;
import org.jspecify.annotations.Nullable;

/**
 * Finds the commitments in a draft. Each sentence is marked with cues, its times are read, it is cut into chunks, and the chunks are joined
 * into promises; all words are data. One pass a sentence, so the work grows with the text.
 */
public final class Promises {
    private static final int LONGEST_SENTENCE_TOKENS = 400;

    private Promises() {
    }

    /** The commitments in the order of the draft. */
    public static List<Commitment> find(Text draft, Sending sending) {
        if (draft.language() == Language.OTHER) {
            return List.of();
        }
        Lexicon lexicon = lexicon(draft.language());
        DueTimes due = DueTimes.of(sending);
        var commitments = new ArrayList<Commitment>();
        for (Sentence sentence : draft.sentences()) {
            for (int first = sentence.first(); first < sentence.end() && !sentence.question(); first += LONGEST_SENTENCE_TOKENS) {
                int end = Math.min(sentence.end(), first + LONGEST_SENTENCE_TOKENS);
                new InSentence(draft, new Line(draft, lexicon, first, end), due).into(commitments);
            }
        }
        return List.copyOf(commitments);
    }

    private static Lexicon lexicon(Language language) {
        return switch (language) {
            case RU -> Russian.WORDS;
            case LT -> Lithuanian.WORDS;
            case EN, OTHER -> English.WORDS;
        };
    }

    /** The promises of one sentence. */
    private record InSentence(Text draft, Line line, @Nullable DueTimes due) {
        void into(List<Commitment> commitments) {
            List<TimeExpression> times = Times.in(line);
            When named = null;
            for (Found found : SentencePromises.of(Chunks.of(line, times))) {
                Commitment commitment = commitment(found, named, dayOfLast(commitments));
                named = commitment == null ? named : found.day();
                if (commitment != null) {
                    commitments.add(commitment);
                }
            }
        }

        private static @Nullable LocalDate dayOfLast(List<Commitment> commitments) {
            for (Commitment commitment : commitments.reversed()) {
                OffsetDateTime moment = commitment.promise().due();
                if (moment != null) {
                    return moment.toLocalDate();
                }
            }
            return null;
        }

        /** The promise; an hour alone is one of the day that the promise before it in the sentence names, "that day" the one of the draft. */
        private @Nullable Commitment commitment(Found found, @Nullable When named, @Nullable LocalDate earlier) {
            Due moment = null;
            Timing timing = timingWithoutDate(found);
            When day = named;
            for (TimeExpression time : found.times()) {
                if (day != null && time.when().hourOnly()) {
                    time.when().inherit(day);
                }
                day = time.when().dayOnly() ? time.when() : null;
                boolean another = time.when().since && time.when().length == null;
                boolean counted = another || (found.event() != null && time.when().length != null);
                Due resolved = due == null || counted ? null : due.resolve(time.when(), earlier);
                if (due != null && resolved != null && !found.standsWithoutDate() && due.likelierPast(time.when(), resolved)) {
                    resolved = null;
                }
                if (resolved != null && (moment == null || resolved.moment().isAfter(moment.moment()) || time.when().clock != null)) {
                    moment = resolved;
                }
            }
            if (moment != null) {
                timing = moment.hourLeftOpen() ? Timing.HOUR_LEFT_OPEN : Timing.NAMED;
            } else if (due == null
                    && found.times().stream().anyMatch(time -> time.when().ahead() && time.when().start == When.Start.SENDING)) {
                timing = Timing.NAMED;
            }
            if (moment == null && due != null && !found.standsWithoutDate()) {
                return null;
            }
            Span span = span(found);
            return new Commitment(new Promise(draft.words(span), span, moment == null ? null : moment.moment()), timing, completes(found));
        }

        private Timing timingWithoutDate(Found found) {
            for (TimeExpression time : found.times()) {
                if (time.when().start == When.Start.CUSTOMERS_STEP) {
                    return Timing.CUSTOMERS_STEP;
                }
                if (time.when().start == When.Start.EVENT) {
                    return Timing.EVENT;
                }
            }
            if (found.event() == Chunk.Role.CUSTOMERS_EVENT) {
                return Timing.CUSTOMERS_STEP;
            }
            return found.event() != null ? Timing.EVENT : found.vague() ? Timing.VAGUE : Timing.NONE;
        }

        /** A call or an answer completes nothing, unless a deed stands beside it. */
        private boolean completes(Found found) {
            if (!line.any(Cue.INTERIM, found.first(), found.end())) {
                return true;
            }
            int clause = line.find(Cue.THAT, found.first(), found.end());
            for (int at = found.first(); at < (clause < 0 ? found.end() : clause); at++) {
                boolean deed = line.has(at, Cue.WE_WILL) || line.has(at, Cue.THEY_WILL);
                if (deed && !line.has(at, Cue.INTERIM)) {
                    return true;
                }
            }
            return false;
        }

        private Span span(Found found) {
            int first = found.first();
            int end = found.end();
            while (first < end - 1 && !content(draft.tokens().get(first))) {
                first++;
            }
            while (end > first + 1 && !content(draft.tokens().get(end - 1))) {
                end--;
            }
            return new Span(draft.tokens().get(first).start(), draft.tokens().get(end - 1).end());
        }

        private static boolean content(Token token) {
            return token.kind() != TokenKind.MARK && token.kind() != TokenKind.SYMBOL && token.kind() != TokenKind.EMOTICON
                    && token.kind() != TokenKind.EMOJI;
        }
    }

    /** Loads on first use. */
    private static final class Russian {
        private static final Lexicon WORDS = Lexicon.load(Language.RU);
    }

    /** Loads on first use. */
    private static final class Lithuanian {
        private static final Lexicon WORDS = Lexicon.load(Language.LT);
    }

    /** Loads on first use. */
    private static final class English {
        private static final Lexicon WORDS = Lexicon.load(Language.EN);
    }
}
