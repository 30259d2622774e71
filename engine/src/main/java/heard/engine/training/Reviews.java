package heard.engine.training;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import heard.engine.Engine;
import heard.engine.Review;
import org.jspecify.annotations.Nullable;

/** Measures the whole review, rules and examples together, on labelled drafts. */
final class Reviews {

    /** The name of the task on the command line. */
    static final String TASK = "reviews";

    private Reviews() {
    }

    static Map<String, ReviewFigures> measure(Map<String, List<Map<String, @Nullable Object>>> lines) {
        var engine = Engine.shipped();
        var measured = new LinkedHashMap<String, ReviewFigures>();
        lines.forEach((language, theirs) -> {
            var figures = new ReviewFigures();
            List<LabelledDraft> drafts = theirs.stream().map(LabelledDraft::of).toList();
            List<Review> reviews = drafts.parallelStream().map(draft -> engine.review(draft.text(), draft.context())).toList();
            for (int at = 0; at < drafts.size(); at++) {
                figures.add(drafts.get(at), reviews.get(at));
            }
            measured.put(language, figures);
        });
        return measured;
    }
}
