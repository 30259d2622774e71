package heard.engine.training;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import heard.engine.Engine;
import heard.engine.Review;

/** Measures the whole review, rules and examples together, on labelled drafts. */
final class Reviews {

    /** The name of the task on the command line. */
    static final String TASK = "reviews";
    private static final List<String> LANGUAGES = List.of("ru", "lt", "en");

    private Reviews() {
    }

    /** By language: the part of the project's own drafts that is kept for testing, the other part, or all. */
    static Map<String, List<LabelledDraft>> own(DataFolder data, String split) {
        var drafts = new LinkedHashMap<String, List<LabelledDraft>>();
        for (String language : LANGUAGES) {
            drafts.put(language, only(split, data.file("support-messages/" + language + "/drafts.jsonl")));
        }
        return drafts;
    }

    /** Whole files, each by the language of its folder, and else by its own name. */
    static Map<String, List<LabelledDraft>> files(List<Path> files, String split) {
        var drafts = new LinkedHashMap<String, List<LabelledDraft>>();
        for (Path file : files) {
            Path folder = file.toAbsolutePath().getParent();
            String name = folder == null ? "" : String.valueOf(folder.getFileName());
            drafts.computeIfAbsent(LANGUAGES.contains(name) ? name : String.valueOf(file.getFileName()), key -> new ArrayList<>())
                    .addAll(only(split, new TextFile(file)));
        }
        return drafts;
    }

    private static List<LabelledDraft> only(String split, TextFile file) {
        if (!List.of("test", "train", "all").contains(split)) {
            throw new IllegalArgumentException("There is no part \"" + split + "\"; there are test, train and all");
        }
        return file.lines().stream().map(Json::object).map(LabelledDraft::of)
                .filter(draft -> split.equals("all") || draft.test() == split.equals("test")).toList();
    }

    static Map<String, ReviewFigures> measure(Map<String, List<LabelledDraft>> drafts) {
        var engine = Engine.shipped();
        var measured = new LinkedHashMap<String, ReviewFigures>();
        drafts.forEach((language, theirs) -> {
            var figures = new ReviewFigures();
            List<Review> reviews = theirs.parallelStream().map(draft -> engine.review(draft.text(), draft.context())).toList();
            for (int at = 0; at < theirs.size(); at++) {
                figures.add(theirs.get(at), reviews.get(at));
            }
            measured.put(language, figures);
        });
        return measured;
    }
}
