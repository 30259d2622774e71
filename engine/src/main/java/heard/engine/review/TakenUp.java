package heard.engine.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import heard.engine.Element;
import heard.engine.FindingKind;
import heard.engine.Span;
import heard.engine.rule.Match;
import heard.engine.text.Covered;

/**
 * What rules say of the customer's questions and requests: one is open where no sentence of the reply speaks of what it alone is about,
 * and none brings what would answer a question of its kind.
 */
final class TakenUp {
    private final Draft draft;
    private final Set<Element> present;
    private final List<Ask> asks;
    /** By the place of an ask, the words that no other one has. */
    private final Map<Span, Set<String>> own = new HashMap<>();
    private final List<Said> answering;
    private final boolean timed;
    private final boolean blamed;

    TakenUp(Draft draft, Set<Element> present, Findings findings, List<Ask> asks, List<Said> said) {
        this.draft = draft;
        this.present = present;
        this.asks = asks;
        asks.forEach(ask -> own.put(ask.span(), alone(ask)));
        this.answering = said.stream().filter(Said::answers).toList();
        this.blamed = findings.any(FindingKind.BLAME);
        this.timed = draft.has("time.named") || !draft.commitments().isEmpty() || findings.any(FindingKind.VAGUE_TIME);
    }

    /** What no sentence takes up. */
    List<Ask> open() {
        return defersAll() ? List.of() : withoutOtherwiseAnswered(asks.stream().filter(ask -> !takenUp(ask)).toList());
    }

    /** Of what is open, that which is worth a finding: not a single question beside a reply that helps. */
    List<Ask> raised(List<Ask> open) {
        boolean nothing = open.size() == asks.size() && !helps() && !present.contains(Element.QUESTION);
        return open.stream().filter(ask -> {
            boolean plain = ask.any("amount") && !present.contains(Element.QUESTION);
            return nothing || plain || (asks.size() > 1 && !(helps() && ask.request()));
        }).toList();
    }

    boolean helps() {
        return present.contains(Element.SOLUTION) || present.contains(Element.STEPS);
    }

    /**
     * A question for yes or no is held to be answered where a sentence says yes or no and speaks of none of
     * the questions.
     */
    private List<Ask> withoutOtherwiseAnswered(List<Ask> open) {
        long free = answering.stream()
                .filter(said -> said.has("answer.yes") && asks.stream().noneMatch(ask -> said.names(own(ask))))
                .count();
        var left = new ArrayList<Ask>();
        for (Ask ask : open) {
            boolean yes = ask.any("yes") && !ask.typed();
            if (!yes || free-- <= 0) {
                left.add(ask);
            }
        }
        return left;
    }

    /** "I will find out and write by five" answers for the moment whatever was asked. */
    boolean defersAll() {
        Covered laters = Covered.by(draft.cues("answer.later").stream().map(Match::span));
        return draft.commitments().stream().anyMatch(commitment -> !commitment.completes() && commitment.timed()
                && laters.overlaps(commitment.promise().span()))
                && !present.contains(Element.QUESTION);
    }

    private boolean takenUp(Ask ask) {
        if (ask.any("plan") && helps()) {
            return true;
        }
        if (ask.any("amount")) {
            return has("answer.amount") || (timed && ask.any("when")) || answering.stream().anyMatch(Said::sum);
        }
        if (ask.any("when")) {
            return timed || speaksOf(ask);
        }
        if (ask.any("why")) {
            return blamed || present.contains(Element.CAUSE) || answering.stream().filter(said -> !said.has("policy"))
                    .anyMatch(said -> said.has("answer.why") || (!said.promises() && said.names(own(ask))));
        }
        return speaksOf(ask) || (ask.any("where") && has("answer.where")) || (ask.any("how") && present.contains(Element.STEPS))
                || ((ask.any("yes") || ask.kinds().isEmpty()) && asks.indexOf(ask) == 0 && has("answer.yes"));
    }

    /** Whether any sentence that may answer speaks of what this question alone is about. */
    private boolean speaksOf(Ask ask) {
        Set<String> own = own(ask);
        return answering.stream().anyMatch(said -> said.names(own));
    }

    /** The words of an ask that no other one has. */
    Set<String> own(Ask ask) {
        return own.getOrDefault(ask.span(), ask.words());
    }

    private Set<String> alone(Ask ask) {
        var alone = new HashSet<>(ask.words());
        asks.stream().filter(other -> !other.equals(ask)).forEach(other -> alone.removeAll(other.words()));
        return alone.isEmpty() ? ask.words() : alone;
    }

    private boolean has(String answer) {
        return answering.stream().anyMatch(said -> said.has(answer));
    }
}
