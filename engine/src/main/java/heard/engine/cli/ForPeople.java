package heard.engine.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import heard.engine.Coded;
import heard.engine.Finding;
import heard.engine.Reading;
import heard.engine.Review;
import heard.engine.Severity;
import heard.engine.Span;
import picocli.CommandLine.Help.Ansi;

/** Writes readings and reviews for people, in colour where the terminal has any. */
final class ForPeople {
    private ForPeople() {
    }

    static String reading(String text, Reading reading) {
        var lines = new ArrayList<String>();
        lines.add(line("language", reading.language().code() + " (" + Math.round(reading.confidence() * 100) + " %)"));
        lines.add(line("emotions",
                reading.feelings().isEmpty()
                        ? "neutral"
                        : reading.feelings().stream().map(feeling -> feeling.emotion().code() + " " + feeling.score()
                                + feeling.spans().stream().map(span -> " “" + span.of(text) + "”").collect(Collectors.joining()))
                                .collect(Collectors.joining("; "))));
        lines.add(line("intensity", reading.intensity().code() + ", " + reading.tone().code() + ", urgency " + reading.urgency().code()));
        lines.add(line("request", codes(reading.requests())));
        lines.add(line("writer", "expertise " + reading.expertise().code() + ", address " + reading.address().code()));
        lines.add(line("signals", (reading.repeated() ? "repeated " : "") + (reading.leaving() ? "leaving " : "")
                + (reading.wantsHuman() ? "wants a human" : "")));
        reading.identifiers().forEach(identifier -> lines.add(line(identifier.kind().code(), identifier.value())));
        reading.attention().forEach(sentence -> lines.add("  → " + sentence));
        return String.join("\n", lines);
    }

    private static String line(String name, String value) {
        return Ansi.AUTO.string("@|bold " + name + "|@") + " ".repeat(Math.max(1, 12 - name.length())) + value.strip();
    }

    private static String codes(List<? extends Coded> values) {
        return values.stream().map(Coded::code).collect(Collectors.joining(", "));
    }

    /** The draft line by line with marks beneath the words, then what was found. */
    static String review(String draft, Review review) {
        var lines = new ArrayList<String>();
        int start = 0;
        for (String row : draft.split("\n", -1)) {
            lines.add(row);
            String marks = marks(start, row, review.findings());
            if (!marks.isBlank()) {
                lines.add(Ansi.AUTO.string("@|red " + marks + "|@"));
            }
            start += row.length() + 1;
        }
        lines.add("");
        lines.add(line("score", Integer.toString(review.score())));
        lines.add(line("has", review.elements().stream().map(element -> element.element().code()).collect(Collectors.joining(", "))));
        for (Finding finding : review.findings()) {
            Span span = finding.span();
            String words = span == null || finding.in() == Finding.Place.MESSAGE ? "" : " “" + shortened(span.of(draft)) + "”";
            String colour = finding.severity() == Severity.MUST ? "red,bold" : finding.severity() == Severity.SHOULD ? "yellow" : "faint";
            lines.add(Ansi.AUTO.string("@|" + colour + " " + finding.severity().code() + " " + finding.kind().code() + "|@") + words + ": "
                    + finding.why());
            finding.instead().forEach(instead -> lines.add("    → " + instead));
        }
        review.promises().forEach(
                promise -> lines.add(line("promise", promise.text() + (promise.due() == null ? " (no time)" : " by " + promise.due()))));
        return String.join("\n", lines);
    }

    private static String shortened(String words) {
        String line = words.replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= 60 ? line : line.substring(0, line.offsetByCodePoints(0, 57)) + "…";
    }

    private static String marks(int start, String row, List<Finding> findings) {
        var marks = new StringBuilder();
        for (int at = 0; at < row.length(); at++) {
            int place = start + at;
            boolean marked = findings.stream()
                    .anyMatch(finding -> finding.span() != null && finding.in() == Finding.Place.DRAFT && finding.span().start() <= place
                            && place < finding.span().end() && finding.span().end() - finding.span().start() < 400);
            marks.append(row.charAt(at) == '\t' ? '\t' : marked ? '~' : ' ');
        }
        return marks.toString().stripTrailing();
    }
}
