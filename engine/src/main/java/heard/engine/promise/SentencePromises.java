package heard.engine.promise;

import java.util.ArrayList;
import java.util.List;

import heard.engine.promise.Chunk.Joint;
import heard.engine.promise.Chunk.Role;
import org.jspecify.annotations.Nullable;

/**
 * Joins the chunks of a sentence into promises. Chunks that share a time are one promise; a time without a verb belongs to the verb beside
 * it; a condition takes the clause that it rules away.
 */
final class SentencePromises {
    private final List<Found> found = new ArrayList<>();
    private @Nullable Found current;
    private @Nullable Chunk waiting;
    private @Nullable Role event;
    private boolean conditional;
    /** Whether a clause that the condition rules has been read. */
    private boolean ruled;
    private boolean disclaimed;
    /** Whether the last chunk is somebody else's words, on which a clause may depend. */
    private boolean told;
    /** Whether the last chunk stands for itself, such as "later" in "by noon, later if it rains". */
    private boolean loose;

    private SentencePromises() {
    }

    /** A promise in the making. */
    static final class Found {
        private final int first;
        private int end;
        private Head head;
        private final List<TimeExpression> times = new ArrayList<>();
        private boolean vague;
        private @Nullable Role event;

        private Found(int first, int end, Head head) {
            this.first = first;
            this.end = end;
            this.head = head;
        }

        int first() {
            return first;
        }

        int end() {
            return end;
        }

        List<TimeExpression> times() {
            return times;
        }

        boolean vague() {
            return vague;
        }

        @Nullable
        Role event() {
            return event;
        }

        /** The last day that it names, to which an hour in the next promise belongs. */
        @Nullable
        When day() {
            When last = null;
            for (TimeExpression time : times) {
                last = time.when().namesDay() && time.when().length == null && !time.when().before ? time.when() : last;
            }
            return last;
        }

        private boolean dated() {
            return head.atLeast(Head.SURE) && times.stream().anyMatch(time -> time.when().ahead());
        }

        private boolean lacksHour() {
            return !times.isEmpty() && times.stream().allMatch(time -> time.when().dayOnly());
        }

        private boolean stands() {
            return times.stream().anyMatch(time -> time.when().ahead()) || standsWithoutDate();
        }

        /** Whether it would be a promise with no date that is to come. */
        boolean standsWithoutDate() {
            boolean counted = times.stream()
                    .anyMatch(time -> time.when().start != When.Start.SENDING || (event != null && time.when().length != null));
            boolean open = vague && (head != Head.NOW || event != null);
            return head.atLeast(Head.SURE) || open || counted || (head == Head.WITH_ANY_TIME && event == Role.EVENT);
        }
    }

    static List<Found> of(List<Chunk> chunks) {
        var sentence = new SentencePromises();
        for (int at = 0; at < chunks.size(); at++) {
            boolean taken = at + 1 < chunks.size() && chunks.get(at + 1).then();
            sentence.take(chunks.get(at), at == 0 || taken);
        }
        sentence.close();
        return sentence.found;
    }

    private void close() {
        if (current != null && current.head != Head.NONE && current.stands()) {
            found.add(current);
        }
        current = null;
    }

    private void take(Chunk chunk, boolean forward) {
        switch (chunk.role()) {
            case CONDITION, ASIDE -> condition(chunk, forward);
            case EVENT, CUSTOMERS_EVENT -> event(chunk);
            case DISCLAIMER -> {
                close();
                disclaimed = true;
                waiting = null;
            }
            case DEAD -> dead(chunk);
            case DEPENDENT -> {
                if (!disclaimed && !told) {
                    depend(chunk);
                }
            }
            case PLAIN -> plain(chunk);
        }
    }

    /** What depends on it is told by others; a promise of others just before it only prepared it ("you will get a code, enter it"). */
    private void dead(Chunk chunk) {
        boolean prepared = current != null && current.head != Head.OURS && current.times.isEmpty() && chunk.joint() == Joint.COMMA;
        if (prepared) {
            current = null;
        }
        close();
        told = true;
        waiting = null;
        conditional = conditional && chunk.joint() == Joint.COMMA;
    }

    /**
     * At the start of a sentence or after a conjunction it rules what follows, else what stands before it. A promise with a date outlives a
     * condition behind it that only adds something ("by noon, if a slot opens").
     */
    private void condition(Chunk chunk, boolean rules) {
        boolean forward = rules || current == null || chunk.joint() != Joint.COMMA;
        boolean outlives = chunk.role() == Role.ASIDE && current != null && current.dated();
        if (forward) {
            close();
            conditional = true;
            ruled = false;
        } else if (!loose && !outlives) {
            current = null;
        }
        waiting = null;
    }

    private void event(Chunk chunk) {
        if (current != null && current.event == null) {
            current.event = chunk.role();
            current.end = chunk.end();
            return;
        }
        event = chunk.role();
    }

    private void depend(Chunk chunk) {
        if (current == null) {
            plain(chunk);
            return;
        }
        boolean timed = !chunk.times().isEmpty() && chunk.head() != Head.NONE;
        boolean vowed = current.head == Head.WITH_TIME && chunk.head().atLeast(Head.SURE);
        if (current.times.isEmpty() && !current.vague && (timed || vowed)) {
            extend(chunk);
        } else if (current.head.atLeast(Head.SURE)) {
            current.end = chunk.end();
        }
    }

    private void plain(Chunk chunk) {
        loose = false;
        told = false;
        disclaimed &= chunk.joint() == Joint.AND || chunk.joint() == Joint.COMMA;
        conditional &= chunk.then() || stillRuled(chunk);
        if (conditional) {
            ruled |= chunk.joint() != Joint.AND;
            return;
        }
        if (disclaimed && (chunk.joint() == Joint.AND || chunk.head() != Head.OURS)) {
            return;
        }
        disclaimed = false;
        boolean timed = !chunk.times().isEmpty() || chunk.vague();
        if (chunk.head() == Head.NONE) {
            withoutVerb(chunk, timed);
        } else {
            withVerb(chunk, timed);
        }
    }

    /** A condition ends with the clause that it rules: at a strong mark, or where another dated promise begins. */
    private boolean stillRuled(Chunk chunk) {
        return switch (chunk.joint()) {
            case BUT, STOP -> false;
            case BREAK -> !ruled;
            case COMMA -> !(ruled && chunk.head().atLeast(Head.SURE) && !chunk.times().isEmpty());
            case START, AND -> true;
        };
    }

    private void withoutVerb(Chunk chunk, boolean timed) {
        if (current != null && current.times.isEmpty() && atTheLatest(chunk)) {
            extend(chunk);
            return;
        }
        if (current != null && chunk.joint() != Joint.BUT && chunk.joint() != Joint.STOP) {
            boolean lacksTime = current.times.isEmpty();
            boolean itsTime = timed && chunk.joint() != Joint.STOP && (chunk.joint() != Joint.BREAK || chunk.mostlyTime());
            boolean itsHour = current.lacksHour() && hour(chunk);
            if (itsHour || (lacksTime && (itsTime || chunk.joint() == Joint.AND))) {
                extend(chunk);
            } else {
                loose = chunk.joint() == Joint.COMMA;
            }
            return;
        }
        if (timed && chunk.mostlyTime()) {
            boolean itsHour = waiting != null && hour(chunk) && waiting.times().stream().allMatch(time -> time.when().dayOnly());
            waiting = itsHour && waiting != null ? waiting.with(chunk) : chunk;
        }
    }

    /** "tomorrow, from ten to two". */
    private static boolean hour(Chunk chunk) {
        return chunk.mostlyTime() && chunk.joint() != Joint.BUT && !chunk.times().isEmpty()
                && chunk.times().stream().allMatch(time -> time.when().hourOnly());
    }

    /** "as soon as it comes, but by Friday at the latest". */
    private static boolean atTheLatest(Chunk chunk) {
        return chunk.joint() == Joint.BUT && !chunk.times().isEmpty() && chunk.times().stream().allMatch(time -> time.when().inclusive);
    }

    private void withVerb(Chunk chunk, boolean timed) {
        if (current != null && shares(chunk, current, timed)) {
            extend(chunk);
            return;
        }
        close();
        boolean leads = waiting != null && !timed && chunk.joint() != Joint.BUT;
        current = new Found(leads && waiting != null ? waiting.first() : chunk.first(), chunk.end(), chunk.head());
        if (leads && waiting != null) {
            add(waiting);
        }
        waiting = null;
        add(chunk);
        current.event = chunk.event() == null ? event : chunk.event();
        event = null;
    }

    /** Whether a chunk with a verb goes on with the promise before it: they are joined closely and not both have times. */
    private static boolean shares(Chunk chunk, Found open, boolean timed) {
        if (chunk.joint() != Joint.AND && chunk.joint() != Joint.COMMA) {
            return false;
        }
        if (timed && (!open.times.isEmpty() || open.vague)) {
            return open.lacksHour() && chunk.times().stream().allMatch(time -> time.when().hourOnly()) && !chunk.times().isEmpty();
        }
        return chunk.joint() == Joint.AND || !timed || (open.head.atLeast(Head.SURE) && chunk.head().atLeast(Head.SURE));
    }

    private void extend(Chunk chunk) {
        if (current != null) {
            current.end = chunk.end();
            current.head = chunk.head().atLeast(current.head) ? chunk.head() : current.head;
            add(chunk);
        }
    }

    private void add(Chunk chunk) {
        if (current != null) {
            current.times.addAll(chunk.times());
            current.vague |= chunk.vague();
        }
    }
}
