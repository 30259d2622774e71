package heard.engine.name;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

import heard.engine.Language;
import org.jspecify.annotations.Nullable;

/** Greetings that people write, right and wrong, with what is to be said of each: {@code names/<code>.txt}. */
final class AddressTable {
    /** A line of the table; {@code verdict} is "right", "form", "other", "slot", "short" or "none". */
    record Row(Language language, @Nullable String recorded, String draft, String verdict, String instead) {
        @Override
        public String toString() {
            return recorded + ": " + draft.replace("\n", "\\n");
        }
    }

    private AddressTable() {
    }

    static Stream<Row> rows() {
        return Stream.of(Language.LT, Language.RU, Language.EN).flatMap(language -> read(language).stream());
    }

    private static List<Row> read(Language language) {
        String file = "/names/" + language.name().toLowerCase(Locale.ROOT) + ".txt";
        try (var stream = Objects.requireNonNull(AddressTable.class.getResourceAsStream(file))) {
            var rows = new ArrayList<Row>();
            new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8)).lines().filter(line -> !line.startsWith("#"))
                    .forEach(line -> rows.add(row(language, line)));
            return rows;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file, unreadable);
        }
    }

    private static Row row(Language language, String line) {
        String[] cells = line.replace("\\|", "\0").split(" \\|", -1);
        for (int at = 0; at < cells.length; at++) {
            cells[at] = cells[at].strip().replace('\0', '|').replace("\\n", "\n");
        }
        return new Row(language, cells[0].equals("-") ? null : cells[0], cells[1], cells[2], cells[3]);
    }
}
