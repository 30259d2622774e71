package heard.engine.training;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import heard.engine.Coded;
import heard.engine.Element;
import heard.engine.Engine;
import heard.engine.FindingKind;
import heard.engine.Language;
import heard.engine.Review;
import heard.engine.ReviewContext;
import org.jspecify.annotations.Nullable;

/** Measures on labelled greetings whether the engine sees that a customer is called rightly. */
final class Greetings {

    /** The name of the task on the command line. */
    static final String TASK = "greetings";

    private Greetings() {
    }

    /** A greeting of a file: {@code {"name", "draft", "right"}}. */
    private record Greeting(String name, String draft, boolean right) {

        static Greeting of(Map<String, @Nullable Object> line) {
            return new Greeting(Json.text(line, "name"), Json.text(line, "draft"), Json.truth(line, "right"));
        }

        /** Named, and neither wrong nor too familiar. */
        boolean takenForRight(Engine engine, @Nullable Language language) {
            var context = ReviewContext.NONE.withName(name);
            Review review = engine.review(draft, language == null ? context : context.withLanguage(language));
            return review.has(Element.NAME) && review.findings().stream()
                    .noneMatch(finding -> finding.kind() == FindingKind.WRONG_NAME || finding.kind() == FindingKind.FORMALITY);
        }
    }

    /** Files by the language of their folder. */
    static void measure(List<Path> files, boolean mistakes, PrintWriter writer) {
        var engine = Engine.shipped();
        for (Path file : files) {
            Path folder = file.toAbsolutePath().getParent();
            Language language = folder == null ? null : Coded.find(Language.class, String.valueOf(folder.getFileName()));
            int right = 0;
            List<Greeting> greetings = new TextFile(file).lines().stream().map(Json::object).map(Greeting::of).toList();
            for (Greeting greeting : greetings) {
                boolean same = greeting.takenForRight(engine, language) == greeting.right();
                right += same ? 1 : 0;
                if (mistakes && !same) {
                    writer.println(String.join("\t", greeting.name(), greeting.right() ? "is right" : "is wrong",
                            greeting.draft().replaceAll("\\s+", " ")));
                }
            }
            writer.printf(Locale.ROOT, "%s: %d of %d greetings judged as people do (%s)%n", file, right, greetings.size(),
                    Tables.percent(right / (double) Math.max(1, greetings.size())));
        }
    }
}
