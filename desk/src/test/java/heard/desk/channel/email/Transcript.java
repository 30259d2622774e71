package heard.desk.channel.email;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A wire dialogue from a text file. Before the first {@code ===} stands what is expected of the desk, as {@code name: value};
 * each further part is what the server does on one connection, the last part on all that follow:
 * {@code S:} what it says, {@code C:} what it waits for (a pattern), {@code M: uid size name} a whole mail as an answer to FETCH,
 * {@code PART: uid size name} one that breaks off in the middle, and {@code HANG}, {@code CUT}, {@code DRIP}.
 */
record Transcript(String name, Map<String, String> expected, List<List<Transcript.Line>> connections) {
    private static final Path FOLDER = Path.of("src/test/resources/mail/wire");

    /** One line of it: what is done, and with which words. */
    record Line(String verb, String words) {
        static Line of(String text) {
            int colon = text.indexOf(':');
            boolean verb = colon > 0 && text.substring(0, colon).matches("[A-Z]+");
            return verb ? new Line(text.substring(0, colon), text.substring(colon + 1).strip()) : new Line(text, "");
        }
    }

    Transcript {
        expected = Map.copyOf(expected);
        connections = List.copyOf(connections);
        if (connections.isEmpty())
            throw new IllegalArgumentException("The dialogue " + name + " has no connection");
    }

    static List<Transcript> all(String folder) throws IOException {
        try (var files = Files.list(FOLDER.resolve(folder))) {
            List<Transcript> all = new ArrayList<>();
            for (Path file : files.sorted().toList())
                all.add(read(file));
            return all;
        }
    }

    private static Transcript read(Path file) throws IOException {
        Map<String, String> expected = new HashMap<>();
        List<List<Line>> connections = new ArrayList<>();
        List<Line> current = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (line.isBlank() || line.startsWith("#"))
                continue;
            if (line.startsWith("===")) {
                current = new ArrayList<>();
                connections.add(current);
            } else if (connections.isEmpty()) {
                expected.put(line.substring(0, line.indexOf(':')).strip(), line.substring(line.indexOf(':') + 1).strip());
            } else {
                current.add(Line.of(line.strip()));
            }
        }
        return new Transcript(file.getFileName().toString(), expected, connections);
    }

    String expects(String what) {
        return expected.getOrDefault(what, "");
    }

    @Override
    public String toString() {
        return name;
    }
}
