package heard.engine.training;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import heard.engine.Engine;
import heard.engine.ReviewContext;
import org.jspecify.annotations.Nullable;

/** Measures whether of two replies to one message the better one has the higher score, and by how much. */
final class Pairs {

    /** The name of the task on the command line. */
    static final String TASK = "pairs";

    private Pairs() {
    }

    /** A better and a worse reply: {@code {"id", "message", "name", "channel", "better", "worse"}}. */
    private record Pair(String id, ReviewContext context, String better, String worse) {

        static Pair of(Map<String, @Nullable Object> line) {
            return new Pair(Json.text(line, "id"), LabelledDraft.context(line), Json.text(line, "better"), Json.text(line, "worse"));
        }

        Scores scores(Engine engine) {
            return new Scores(id, engine.review(better, context).score(), engine.review(worse, context).score());
        }
    }

    /** The scores of a pair. */
    private record Scores(String id, int better, int worse) {

        int lead() {
            return better - worse;
        }
    }

    static void measure(Map<String, List<Map<String, @Nullable Object>>> lines, boolean mistakes, PrintWriter writer) {
        var engine = Engine.shipped();
        lines.forEach((language, theirs) -> {
            List<Scores> scores = theirs.stream().map(Pair::of).map(pair -> pair.scores(engine)).toList();
            if (mistakes) {
                scores.stream().filter(one -> one.lead() <= 0)
                        .forEach(one -> writer.printf("%s\t%s\t%d\t%d%n", language, one.id(), one.better(), one.worse()));
            }
            long above = scores.stream().filter(one -> one.lead() > 0).count();
            long level = scores.stream().filter(one -> one.lead() == 0).count();
            writer.printf(Locale.ROOT, "%s: of %d pairs the better reply stands above the other in %d (%s), level in %d; by %.1f points%n",
                    language, scores.size(), above, Tables.percent(above / (double) Math.max(1, scores.size())), level,
                    scores.stream().mapToInt(Scores::lead).average().orElse(0));
        });
    }
}
