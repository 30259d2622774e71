package heard.engine.review;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import heard.engine.Element;
import heard.engine.FindingKind;
import heard.engine.text.Covered;

/**
 * What speaks for and against an ask being taken up by a reply: signs with values about 0 to 1, which mean the same in every language.
 * They tell what is asked and how, what the reply shares with it, whether a sentence brings what answers such a question, what the other
 * asks leave over, and what the reply has and lacks as a whole.
 */
final class AskSigns {
    /** The sign that rules alone would raise a finding. */
    static final String RULES_RAISE = "rules.raise";
    /** The sign that the ask is answered, whatever examples say. */
    static final String CERTAIN = "certain";
    private static final List<String> KINDS = List.of("when", "amount", "where", "why", "how", "what", "who", "yes", "plan", "do");
    private static final List<Element> TELLING = List.of(Element.SOLUTION, Element.STEPS, Element.CAUSE, Element.DEADLINE, Element.QUESTION,
            Element.RESOURCES);
    private static final List<String> LEARNED = List.of("blame", "hostile", "dismissal", "refusal", "policy", "ignorance", "canned",
            "solution", "steps", "cause", "limits", "deadline", "understanding", "escalation");
    private static final List<String> ANSWERS = List.of("yes", "plainly", "amount", "where", "why", "later");
    /** Who answers so, answers: it is another finding. */
    private static final List<FindingKind> ANSWERED_BADLY = List.of(FindingKind.BLAME, FindingKind.HOSTILE, FindingKind.DISMISSAL,
            FindingKind.REFUSAL, FindingKind.POLICY, FindingKind.IGNORANCE, FindingKind.VAGUE_TIME);
    private static final List<String> UNHELPFUL = ANSWERED_BADLY.stream().map(FindingKind::code).toList();
    private static final double LONG_REPLY = 250;
    /** Whether a reply greets says nothing of what it answers. */
    private static final Set<Element> FORM = EnumSet.of(Element.GREETING, Element.NAME, Element.CLOSING);
    private static final Set<Situation> CHANNELS = EnumSet.of(Situation.EMAIL, Situation.CHAT, Situation.SMS, Situation.PHONE);
    private final Draft draft;
    private final LearnedReply learned;
    private final Set<Element> present;
    private final List<Ask> asks;
    /** All but greetings and farewells. */
    private final List<Said> said;
    private final List<Said> answering;
    /** The words of each sentence that may answer. */
    private final List<Alike> alike;
    private final List<Said> silent;
    private final TakenUp rules;
    private final List<Ask> open;
    private final List<Ask> raised;
    private final List<Map<String, Float>> own = new ArrayList<>();
    private final Set<String> replied;
    private final Alike nearReply;
    private final Set<String> hush;
    private final Set<String> solving;
    /** By a kind of finding, the words of the sentences that hold it. */
    private final Map<String, Set<String>> by = new HashMap<>();
    private final float[][] support;
    private final Clauses clauses;

    private AskSigns(Draft draft, LearnedReply learned, Set<Element> present, Findings findings, List<Ask> asks) {
        this.draft = draft;
        this.learned = learned;
        this.present = present;
        this.asks = asks;
        List<Said> all = Said.of(draft, findings);
        this.said = all.stream().filter(one -> !one.formal()).toList();
        this.answering = said.stream().filter(Said::answers).toList();
        this.alike = answering.stream().map(one -> new Alike(one.words())).toList();
        this.silent = said.stream().filter(one -> !one.answers()).toList();
        this.rules = new TakenUp(draft, present, findings, asks, all);
        this.open = rules.open();
        this.raised = rules.raised(open);
        this.replied = together(answering);
        this.nearReply = new Alike(replied);
        this.hush = together(silent);
        this.solving = together(answering.stream().filter(one -> solves(one) >= 0.5).toList());
        ANSWERED_BADLY.stream().filter(findings::any).forEach(kind -> {
            Covered where = findings.where(Set.of(kind));
            by.put(kind.code(), together(said.stream().filter(one -> where.overlaps(one.sentence().span())).toList()));
        });
        this.support = new float[asks.size()][answering.size()];
        for (int ask = 0; ask < asks.size(); ask++) {
            var words = new HashMap<>(asks.get(ask).weights());
            words.keySet().retainAll(rules.own(asks.get(ask)));
            own.add(words);
            for (int at = 0; at < answering.size(); at++) {
                support[ask][at] = share(words, answering.get(at).words());
            }
        }
        this.clauses = new Clauses(draft, answering, asks, own);
    }

    /** The signs of each ask, in their order. */
    static List<Map<String, Float>> of(Draft draft, LearnedReply learned, Set<Element> present, Findings findings, List<Ask> asks) {
        var signs = new AskSigns(draft, learned, present, findings, asks);
        Map<String, Float> reply = signs.ofReply();
        var all = new ArrayList<Map<String, Float>>();
        for (int ask = 0; ask < asks.size(); ask++) {
            var map = new HashMap<>(reply);
            signs.ofAsk(ask, map);
            all.add(map);
        }
        return all;
    }

    private Map<String, Float> ofReply() {
        var signs = new HashMap<String, Float>();
        signs.put("reply.answering", upTo(answering.size(), 8));
        signs.put("reply.answering-each", upTo(answering.size() / (double) asks.size(), 4));
        int words = said.stream().mapToInt(one -> one.sentence().end() - one.sentence().first()).sum();
        signs.put("reply.words", upTo(words, LONG_REPLY));
        signs.put("reply.words-each", upTo(words / (double) asks.size(), LONG_REPLY / 2));
        signs.put("reply.silent", upTo(silent.size(), said.size()));
        signs.put("reply.promises", upTo(draft.commitments().size(), 3));
        signs.put("reply.spare", upTo(spare(0, answering.size()), 3));
        signs.put("reply.spare-each", upTo(spare(0, answering.size()) / (double) Math.max(1, unsupported()), 2));
        signs.put("reply.parts-each", upTo(answering.stream().mapToInt(Said::parts).sum() / (double) asks.size(), 8));
        signs.put("reply.proper", upTo(count(Said::proper), 3));
        flag(signs, "reply.defers", rules.defersAll());
        for (String answer : ANSWERS) {
            signs.put("reply." + answer, upTo(count(said -> said.has("answer." + answer)), 3));
        }
        signs.put("reply.sum", upTo(count(Said::sum), 2));
        flag(signs, "reply.timed", answering.stream().anyMatch(said -> said.fits("when")));
        present.forEach(element -> flag(signs, "has." + element.code(), !FORM.contains(element)));
        UNHELPFUL.forEach(kind -> flag(signs, "finding." + kind, by.containsKey(kind)));
        draft.situations()
                .forEach(situation -> flag(signs, "in." + situation.name().toLowerCase(Locale.ROOT), !CHANNELS.contains(situation)));
        for (String label : LEARNED) {
            double[] likely = said.stream().mapToDouble(one -> learned.likely(one.sentence(), label)).toArray();
            signs.put("learned." + label, (float) Arrays.stream(likely).max().orElse(0));
            if (label.equals("solution")) {
                signs.put("learned.solution-each", upTo(Arrays.stream(likely).sum() / asks.size(), 2));
            }
        }
        return signs;
    }

    private int count(Predicate<Said> wanted) {
        return (int) answering.stream().filter(wanted).count();
    }

    /** How many asks share no word with any sentence that may answer. */
    private int unsupported() {
        int unsupported = 0;
        for (float[] ofAsk : support) {
            boolean any = false;
            for (float one : ofAsk) {
                any |= one > 0;
            }
            unsupported += any ? 0 : 1;
        }
        return unsupported;
    }

    private double solves(Said said) {
        return learned.likely(said.sentence(), "solution");
    }

    /** How much of an answer there is, by examples, in sentences that share no word with any ask. */
    private double spareSolving() {
        return IntStream.range(0, answering.size()).filter(at -> !used(at)).mapToDouble(at -> solves(answering.get(at))).sum();
    }

    /** How many sentences that may answer, from one up to another, share no word with any ask. */
    private int spare(int from, int end) {
        return (int) IntStream.range(from, end).filter(at -> !used(at)).count();
    }

    /** Whether a sentence that may answer shares a word with any ask. */
    private boolean used(int at) {
        for (float[] ofAsk : support) {
            if (ofAsk[at] > 0) {
                return true;
            }
        }
        return false;
    }

    private void ofAsk(int place, Map<String, Float> signs) {
        Ask ask = asks.get(place);
        flag(signs, "rules.open", open.contains(ask));
        flag(signs, RULES_RAISE, raised.contains(ask));
        ask.manner().forEach(manner -> flag(signs, "manner." + manner.name().toLowerCase(Locale.ROOT), true));
        ofPlace(place, signs);
        ofWords(place, signs);
        ofKinds(place, signs);
    }

    private void ofPlace(int place, Map<String, Float> signs) {
        int many = asks.size();
        signs.put("asks", upTo(many, 5));
        flag(signs, "asks.one", many == 1);
        for (String kind : UNHELPFUL) {
            flag(signs, "asks.one+" + kind, many == 1 && signs.containsKey("finding." + kind));
            flag(signs, "asks.more+" + kind, many > 1 && signs.containsKey("finding." + kind));
        }
        flag(signs, "asks.two", many == 2);
        flag(signs, "place.first", many > 1 && place == 0);
        flag(signs, "place.last", many > 1 && place == many - 1);
        signs.put("place.late", many == 1 ? 0.5f : place / (float) (many - 1));
        signs.put("ask.words", upTo(asks.get(place).words().size(), 10));
        signs.put("ask.own", upTo(own.get(place).size(), 6));
    }

    private void ofWords(int place, Map<String, Float> signs) {
        Map<String, Float> words = own.get(place);
        int bestAt = best(place);
        float best = bestAt < 0 ? 0 : support[place][bestAt];
        float near = nearReply.share(words);
        signs.put("own.best", best);
        signs.put("own.reply", share(words, replied));
        signs.put("own.solving", share(words, solving));
        signs.put("best.solves", bestAt < 0 ? 0 : (float) solves(answering.get(bestAt)));
        signs.put("spare.solves", upTo(spareSolving() / Math.max(1, unsupported()), 2));
        float others = 0;
        for (int other = 0; other < asks.size(); other++) {
            others += other == place ? 0 : share(own.get(other), replied);
        }
        signs.put("others.reply", asks.size() == 1 ? 0.5f : others / (asks.size() - 1));
        signs.put("own.near", near);
        signs.put("own.silent", share(words, hush));
        for (String kind : UNHELPFUL) {
            signs.put("own." + kind, share(words, by.getOrDefault(kind, Set.of())));
        }
        signs.put("all.reply", share(asks.get(place).weights(), replied));
        flag(signs, "own.none", best <= 0);
        flag(signs, "own.far", near <= 0);
        flag(signs, "own.two", answering.stream().anyMatch(said -> Content.common(words.keySet(), said.words()) > 1));
        signs.put("gap", bestAt >= 0 ? 0 : gap(place));
        ofTopics(place, signs);
        ofClauses(place, signs);
        flag(signs, "claimed", bestAt >= 0 && claimed(place, bestAt));
        int weaker = 0;
        int unsupported = 0;
        for (int other = 0; other < asks.size(); other++) {
            float theirs = share(own.get(other), replied);
            weaker += other != place && theirs < signs.getOrDefault("own.reply", 0f) ? 1 : 0;
            unsupported += other != place && theirs <= 0 ? 1 : 0;
        }
        flag(signs, "weakest", asks.size() > 1 && weaker == 0);
        flag(signs, "strongest", asks.size() > 1 && weaker == asks.size() - 1);
        signs.put("others.unsupported", upTo(unsupported, Math.max(1, asks.size() - 1)));
    }

    private void ofClauses(int place, Map<String, Float> signs) {
        int many = asks.size();
        double mean = 0;
        for (int ask = 0; ask < many; ask++) {
            mean += clauses.left(ask) / many;
        }
        signs.put("clause.best", upTo(clauses.best(place), 1.6));
        signs.put("clause.left", upTo(clauses.left(place), 1.6));
        signs.put("clause.over-mean", (float) (clauses.left(place) - mean));
        signs.put("clause.better", many == 1 ? 0.5f : clauses.better(place) / (float) (many - 1));
        signs.put("clause.each", upTo(clauses.count() / (double) many, 10));
        flag(signs, "clause.weakest", many > 1 && clauses.better(place) == many - 1);
        flag(signs, "clause.weakest+last", many > 1 && clauses.better(place) == many - 1 && place == many - 1);
    }

    private void ofTopics(int place, Map<String, Float> signs) {
        Set<String> topics = asks.get(place).topics();
        var others = new HashSet<String>();
        for (int other = 0; other < asks.size(); other++) {
            if (other != place) {
                others.addAll(asks.get(other).topics());
            }
        }
        int met = 0;
        int alone = 0;
        int metAlone = 0;
        for (String topic : topics) {
            boolean said = answering.stream().anyMatch(one -> one.topics().contains(topic));
            met += said ? 1 : 0;
            alone += others.contains(topic) ? 0 : 1;
            metAlone += said && !others.contains(topic) ? 1 : 0;
            flag(signs, "topic." + topic, true);
            flag(signs, "topic." + topic + "+met", said);
        }
        int most = 0;
        for (Said said : answering) {
            most = Math.max(most, (int) topics.stream().filter(said.topics()::contains).count());
        }
        signs.put("topics", upTo(topics.size(), 4));
        signs.put("topics.met", topics.isEmpty() ? 0 : met / (float) topics.size());
        signs.put("topics.best", topics.isEmpty() ? 0 : most / (float) topics.size());
        signs.put("topics.own-met", alone == 0 ? 0 : metAlone / (float) alone);
        flag(signs, "topics.none", met == 0);
        flag(signs, "topics.own-none", alone > 0 && metAlone == 0);
        flag(signs, "topics.own-none+own.far", alone > 0 && metAlone == 0 && signs.containsKey("own.far"));
        flag(signs, "topics.none+own.far", met == 0 && signs.containsKey("own.far"));
    }

    /**
     * What an ask that no word is shared with may be answered by: sentences that speak of no ask and stand between those that take up its
     * neighbours, for each such ask there.
     */
    private float gap(int place) {
        int from = -1;
        int before = place;
        while (before > 0 && from < 0) {
            before--;
            from = best(before);
        }
        int to = -1;
        int after = place;
        while (after < asks.size() - 1 && to < 0) {
            after++;
            to = best(after);
        }
        int end = to < 0 ? answering.size() : to;
        int spare = spare(from + 1, end);
        int waiting = (to < 0 ? asks.size() - 1 : after - 1) - (from < 0 ? 0 : before + 1) + 1;
        return upTo(spare / (double) Math.max(1, waiting), 2);
    }

    /** The sentence that has most in common with an ask; -1 where none has anything. */
    private int best(int place) {
        int best = -1;
        for (int at = 0; at < answering.size(); at++) {
            if (support[place][at] > (best < 0 ? 0 : support[place][best])) {
                best = at;
            }
        }
        return best;
    }

    /** Whether another ask has more in common with a sentence. */
    private boolean claimed(int place, int at) {
        for (int other = 0; other < asks.size(); other++) {
            if (other != place && support[other][at] > support[place][at]) {
                return true;
            }
        }
        return false;
    }

    private void ofKinds(int place, Map<String, Float> signs) {
        Ask ask = asks.get(place);
        boolean fits = false;
        boolean here = false;
        boolean free = false;
        boolean unclaimed = false;
        for (String kind : KINDS) {
            if (ask.any(kind)) {
                int[] fitting = IntStream.range(0, answering.size()).filter(at -> answering.get(at).fits(kind)).toArray();
                long before = asks.subList(0, place).stream().filter(other -> other.any(kind)).count();
                fits |= fitting.length > 0;
                unclaimed |= unclaimed(place, kind);
                here |= Arrays.stream(fitting).anyMatch(at -> alike.get(at).share(own.get(place)) > 0);
                free |= fitting.length > before;
                ofKind(kind, fitting.length > before, signs);
            }
        }
        flag(signs, "kind.none", ask.kinds().isEmpty());
        flag(signs, "kind.only-do", ask.request());
        flag(signs, "fits", fits);
        flag(signs, "fits.here", here);
        flag(signs, "fits.free", free);
        flag(signs, CERTAIN, certain(place));
        flag(signs, "fits.unclaimed", unclaimed);
    }

    /** Whether a sum is asked for and each such ask has a sum to itself. */
    private boolean certain(int place) {
        return asks.get(place).any("amount")
                && count(said -> said.fits("amount")) >= asks.stream().filter(ask -> ask.any("amount")).count();
    }

    /** Whether a sentence that answers such an ask has no more in common with another one. */
    private boolean unclaimed(int place, String kind) {
        for (int at = 0; at < answering.size(); at++) {
            if (answering.get(at).fits(kind) && !claimed(place, at)) {
                return true;
            }
        }
        return false;
    }

    private void ofKind(String kind, boolean fits, Map<String, Float> signs) {
        flag(signs, "kind." + kind, true);
        flag(signs, kind + "+fits", fits);
        flag(signs, kind + "+none", signs.containsKey("own.none"));
        flag(signs, kind + "+far", signs.containsKey("own.far"));
        flag(signs, kind + "+last", signs.containsKey("place.last"));
        for (Element element : TELLING) {
            flag(signs, kind + "+" + element.code(), present.contains(element));
        }
    }

    private static Set<String> together(List<Said> sentences) {
        var words = new HashSet<String>();
        sentences.forEach(said -> words.addAll(said.words()));
        return words;
    }

    /** Which part of words, by their rarity, stands among others. */
    private static float share(Map<String, Float> words, Set<String> others) {
        float all = 0;
        float common = 0;
        for (Map.Entry<String, Float> word : words.entrySet()) {
            all += word.getValue();
            common += others.contains(word.getKey()) ? word.getValue() : 0;
        }
        return all > 0 ? common / all : 0;
    }

    private static float upTo(double value, double most) {
        return most > 0 ? (float) Math.min(1, value / most) : 0;
    }

    private static void flag(Map<String, Float> signs, String name, boolean holds) {
        if (holds) {
            signs.put(name, 1f);
        }
    }
}
