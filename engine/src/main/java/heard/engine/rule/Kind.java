package heard.engine.rule;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import heard.engine.Coded;
import heard.engine.Element;
import heard.engine.Emotion;
import heard.engine.FindingKind;
import heard.engine.Request;

/** The closed set of what a rule may speak of: a kind of finding, or {@code theme.value} for a cue. */
final class Kind {
    /** Fields of meaning whose words the learned judgement weighs. */
    private static final String HINTS = "moneyback money overcharged whereabouts waiting gadget faulty howto cancelling thankful admiring "
            + "changing telling asking absurd demanding symptom danger vulnerable stranded today event later wrote "
            + "promised unanswered machine again ultimatum authority public switching person insulting badfaith "
            + "reader others ironic grief tears letdown fearful puzzled beginner expert joyful loyal bad courteous "
            + "relaxed slur neutralreason lostitem formula fault conduct perished unpaid";
    /** What is said so plainly that it decides a field of a reading by itself. */
    private static final String SURE = "urgent danger unhurried leaving human repeated hostile tense elsewhere demand";
    private static final Set<String> CUES = Stream
            .of(codes("element.", Element.values()), codes("emotion.", Emotion.values()), codes("request.", Request.values()),
                    codes("emoji.", Emotion.values()), codes("denied.", Emotion.values()), codes("sure.", Emotion.values()),
                    Stream.of(HINTS.split(" ")).map(name -> "hint." + name), Stream.of(SURE.split(" ")).map(name -> "sure." + name),
                    Stream.of("urgency.soon", "urgency.urgent", "expertise.novice", "expertise.expert", "address.formal",
                            "address.informal", "tone.hostile",
                            "tone.tense", "strength.up", "strength.insult", "strength.mark", "signal.repeated", "signal.leaving",
                            "signal.human", "signal.question",
                            "signal.reassurance", "cue.order", "cue.contract", "cue.phone", "cue.serial", "cue.amount", "cue.number",
                            "cue.none", "cue.sum", "cue.rate", "cue.money",
                            "promise.commitment", "time.event",
                            "time.named", "cue.understanding", "cue.together", "cue.reassurance", "cue.empathy-strong", "cue.farewell",
                            "word.stop"),
                    Stream.of("you", "you-did", "you-not", "should-have", "care", "as-said", "obvious", "fault", "broke", "mock",
                            "rhetorical", "minimise", "feeling", "threat", "we-own", "comment", "people", "unreal", "rule-of-life",
                            "consolation", "scare-quotes", "diligence").map(sign -> "sign." + sign),
                    Stream.of("when", "amount", "where", "why", "how", "what", "who", "yes", "do", "plan", "rhetorical")
                            .map(ask -> "ask." + ask),
                    Stream.of("amount", "where", "why", "yes", "plainly", "later").map(answer -> "answer." + answer))
            .flatMap(stream -> stream).collect(Collectors.toUnmodifiableSet());

    private Kind() {
    }

    private static Stream<String> codes(String theme, Coded[] values) {
        return Stream.of(values).map(value -> theme + value.code());
    }

    static boolean finding(String kind) {
        return Coded.find(FindingKind.class, kind) != null;
    }

    static boolean known(String kind) {
        return finding(kind) || CUES.contains(kind);
    }
}
