package heard.engine.training;

import java.io.PrintWriter;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import heard.engine.Coded;
import heard.engine.Engine;
import heard.engine.Finding;
import heard.engine.FindingKind;
import heard.engine.Language;
import heard.engine.ReviewContext;

/**
 * Measures on single sentences whether a review finds the fault that each was written to show, and whom it accuses wrongly. Each
 * is reviewed as the whole answer to a plain question: harder than inside a reply, where what stands around it speaks, too.
 */
final class SentenceFigures {

    /** The name of the task on the command line. */
    static final String TASK = "sentences";
    /** What sentences are labelled with. */
    static final Set<String> KINDS = EnumSet.of(FindingKind.BLAME, FindingKind.HOSTILE, FindingKind.DISMISSAL, FindingKind.REFUSAL,
            FindingKind.POLICY, FindingKind.IGNORANCE, FindingKind.CANNED, FindingKind.OVER_PROMISE).stream().map(Coded::code)
            .collect(Collectors.toUnmodifiableSet());
    private static final Map<Language, String> ASKED = Map.of(Language.RU, "Здравствуйте! Где мой заказ? Прошла неделя, а его всё нет.",
            Language.LT, "Laba diena, kur mano užsakymas? Praėjo savaitė, o jo vis nėra.", Language.EN,
            "Hello, where is my order? It has been a week and it has not come.");

    private SentenceFigures() {
    }

    /** What an agent knows who answers a plain question in a single sentence. */
    static ReviewContext asked(Language language) {
        return ReviewContext.NONE.withLanguage(language).withMessage(ASKED.getOrDefault(language, ""));
    }

    /** A sentence and the kinds that the review of it names. */
    private record Judged(LabelledSentence sentence, Set<String> found) {

        boolean right(String kind) {
            return sentence.kind().equals(kind) && found.contains(kind);
        }
    }

    /** Prints a table a language, of the sentences that nothing is trained on. */
    static void measure(DataFolder data, boolean mistakes, PrintWriter writer) {
        var engine = Engine.shipped();
        for (Language language : List.of(Language.RU, Language.LT, Language.EN)) {
            ReviewContext context = asked(language);
            List<Judged> judged = LabelledSentence.own(data, language.code(), KINDS).stream().filter(LabelledSentence::test)
                    .map(sentence -> new Judged(sentence, found(engine, sentence, context))).toList();
            KINDS.stream().sorted().forEach(kind -> tell(language.code(), kind, judged, writer));
            List<Judged> harmless = judged.stream().filter(one -> one.sentence().kind().equals(LabelledSentence.NONE)).toList();
            writer.printf(Locale.ROOT, "%s: of %d that only look like a fault, %d are held to be one%n", language.code(), harmless.size(),
                    harmless.stream().filter(one -> !one.found().isEmpty()).count());
            if (mistakes) {
                judged.stream().filter(one -> !one.found().equals(expected(one)))
                        .forEach(one -> writer.println(String.join("\t", language.code(), one.sentence().kind(), one.found().toString(),
                                one.sentence().text())));
            }
        }
    }

    private static Set<String> expected(Judged judged) {
        return judged.sentence().kind().equals(LabelledSentence.NONE) ? Set.of() : Set.of(judged.sentence().kind());
    }

    private static Set<String> found(Engine engine, LabelledSentence sentence, ReviewContext context) {
        return engine.review(sentence.text(), context).findings().stream().map(Finding::kind).map(FindingKind::code)
                .filter(KINDS::contains).collect(Collectors.toCollection(TreeSet::new));
    }

    private static void tell(String language, String kind, List<Judged> judged, PrintWriter writer) {
        double right = judged.stream().filter(one -> one.right(kind)).count();
        double found = judged.stream().filter(one -> one.found().contains(kind)).count();
        long labelled = judged.stream().filter(one -> one.sentence().kind().equals(kind)).count();
        double precision = right / Math.max(1, found);
        double recall = right / Math.max(1, labelled);
        writer.printf(Locale.ROOT, "%s %-13s precision %.2f, recall %.2f, F1 %.2f (%d)%n", language, kind, precision, recall,
                2 * precision * recall / Math.max(1e-9, precision + recall), labelled);
    }
}
