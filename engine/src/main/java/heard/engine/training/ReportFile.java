package heard.engine.training;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** The training report that lies beside the models: a line a figure, the figures of a task replaced when the task is trained anew. */
final class ReportFile {

    private static final String NAME = "report.tsv";

    private ReportFile() {
    }

    /** The report that came with this library's models. */
    static List<Line> shipped() {
        try (InputStream in = ReportFile.class.getResourceAsStream("/models/" + NAME)) {
            if (in == null) {
                throw new IllegalStateException("The models came without their report; ./heard train makes both");
            }
            return lines(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("The report of the models cannot be read", e);
        }
    }

    private static List<Line> lines(String text) {
        return text.lines().filter(line -> !line.startsWith("#")).map(Line::read).toList();
    }

    /** Writes the new lines into the folder's report, in the order of the tasks; returns all that stand there now. */
    static List<Line> update(Path folder, List<Line> fresh, List<String> order) throws IOException {
        Path file = folder.resolve(NAME);
        var byTask = new LinkedHashMap<String, List<Line>>();
        order.forEach(task -> byTask.put(task, new ArrayList<>()));
        var old = Files.exists(file) ? lines(Files.readString(file)) : List.<Line>of();
        for (Line line : old) {
            boolean replaced = fresh.stream().anyMatch(other -> other.task().equals(line.task()));
            if (!replaced && byTask.containsKey(line.task())) {
                byTask.getOrDefault(line.task(), new ArrayList<>()).add(line);
            }
        }
        fresh.forEach(line -> byTask.getOrDefault(line.task(), new ArrayList<>()).add(line));
        var all = byTask.values().stream().flatMap(List::stream).toList();
        var text = new StringBuilder("# task\thow\thead\texamples\tmeasure\tours\tmost frequent\n");
        all.forEach(line -> text.append(line.written()).append('\n'));
        Files.writeString(file, text);
        return all;
    }

    /** Puts the tables between the two marks of a document. */
    static void writeInto(Path document, List<Line> lines) throws IOException {
        String from = "<!-- figures: written by ./heard train -->\n";
        String to = "<!-- end of figures -->";
        String text = Files.readString(document);
        int start = text.indexOf(from);
        int end = text.indexOf(to);
        if (start < 0 || end < start) {
            throw new IllegalArgumentException(
                    document + " has no place for the figures: the lines \"" + from.strip() + "\" and \"" + to + "\"");
        }
        Files.writeString(document, text.substring(0, start) + from + "\n" + Tables.of(lines) + "\n" + text.substring(end));
    }
}
