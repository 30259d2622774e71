package heard.engine.training;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import heard.engine.learn.Judgement;

/** The report as tables in Markdown, for people and for the documentation. */
final class Tables {

    private static final String JUDGED = Judgement.NAME + "-";
    private static final String WHOLE_TEXTS = "reading-";
    private static final String REPLY = "reply-";
    private static final String HURTS = SentencesTrainer.TASK + "-";
    private static final String ANSWERS = AnswersTrainer.TASK + "-";
    private static final String REPLIES = WholeRepliesTrainer.TASK + "-";

    private Tables() {
    }

    static String of(List<Line> lines) {
        var text = new StringBuilder();
        text.append("### The project's own messages, test split (never trained on): rules and examples judged together\n\n");
        text.append(own(JUDGED, "held", lines));
        text.append("\n### The same, cross-validated over the training split\n\n");
        text.append(own(JUDGED, "folds", lines));
        text.append("\n### The model of whole texts alone, test split\n\n");
        text.append(own(WHOLE_TEXTS, "held", lines));
        text.append("\n### Sentences of the project's own drafts, test split (never trained on), by examples alone\n\n");
        text.append(own(REPLY, "held", lines));
        text.append("\n### The same, cross-validated over the training split and the single sentences\n\n");
        text.append(own(REPLY, "folds", lines));
        text.append("\n### Whether a sentence hurts, beside the others of its reply, test split (never trained on)\n\n");
        text.append(own(HURTS, "held", lines));
        text.append("\n### The same, cross-validated over the training split\n\n");
        text.append(own(HURTS, "folds", lines));
        text.append("\n### Whether a reply takes up what was asked, each ask for itself, test split (never trained on)\n\n");
        text.append(own(ANSWERS, "held", lines));
        text.append("\n### The same, cross-validated over the training split\n\n");
        text.append(own(ANSWERS, "folds", lines));
        text.append(
                "\n### Whole replies: what they should have, have and lack, what is wrong, and how good they are, test split (never trained on)\n\n");
        text.append(own(REPLIES, "held", lines));
        text.append("\n### The same, cross-validated over the training split\n\n");
        text.append(own(REPLIES, "folds", lines));
        text.append("\n### Published sets\n\n");
        text.append(published(
                lines.stream().filter(
                        line -> List.of(JUDGED, WHOLE_TEXTS, REPLY, HURTS, ANSWERS, REPLIES).stream().noneMatch(line.task()::startsWith))
                        .toList()));
        return text.toString();
    }

    private static String own(String tasks, String how, List<Line> lines) {
        var rows = new LinkedHashMap<String, Map<String, String>>();
        for (Line line : lines) {
            if (!line.task().startsWith(tasks) || !line.how().equals(how) || line.measure().equals(Measure.ACCURACY.title())) {
                continue;
            }
            String name = line.ofLabel() ? line.head() + " " + line.measure().substring("F1 of ".length()) : "**" + line.head() + "**";
            String figure = line.ofLabel()
                    ? percent(line.value()) + " (" + line.examples() + ")"
                    : "**" + percent(line.value()) + "** / " + percent(line.majority());
            rows.computeIfAbsent(name, key -> new LinkedHashMap<>()).put(line.task().substring(tasks.length()), figure);
        }
        var text = new StringBuilder(
                "| field, macro-F1 / always the most frequent; value, F1 (examples) | ru | lt | en |\n| --- | ---: | ---: | ---: |\n");
        rows.forEach((name, figures) -> text.append("| ").append(name).append(" | ").append(figures.getOrDefault("ru", "–")).append(" | ")
                .append(figures.getOrDefault("lt", "–")).append(" | ").append(figures.getOrDefault("en", "–")).append(" |\n"));
        return text.toString();
    }

    private static String published(List<Line> lines) {
        var text = new StringBuilder("""
            | task | measured on | texts | measure | ours | most frequent | plain linear model, official test | published, official test |
            | --- | --- | ---: | --- | ---: | ---: | ---: | --- |
            """);
        for (Line line : lines) {
            if (!line.ofLabel()) {
                text.append(published(line));
            }
        }
        return text.toString();
    }

    private static String published(Line line) {
        var cells = new ArrayList<String>(
                List.of(line.task(), line.how().equals("held") ? "development part" : "folds of the training part",
                        String.valueOf(line.examples()), line.measure(), "**" + percent(line.value()) + "**", percent(line.majority())));
        var aim = Aim.of(line.task()).stream().filter(one -> one.measure().title().equals(line.measure())).findFirst();
        cells.add(aim.map(one -> percent(one.plain())).orElse("–"));
        cells.add(aim.map(Aim::published).orElse("–"));
        return "| " + String.join(" | ", cells) + " |\n";
    }

    static String percent(double value) {
        return String.format(Locale.ROOT, "%.1f", value * 100);
    }
}
