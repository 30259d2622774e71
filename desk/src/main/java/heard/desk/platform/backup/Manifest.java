package heard.desk.platform.backup;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** What a backup holds, written as its last entry: a file without it was cut off. */
public record Manifest(int form, Instant made, String postgres, List<Migration> migrations, List<Table> tables, List<Sequence> sequences) {
    /** The form of the file; another is refused. */
    static final int FORM = 1;
    static final String ENTRY = "manifest.json";

    public Manifest {
        migrations = List.copyOf(migrations);
        tables = List.copyOf(tables);
        sequences = List.copyOf(sequences);
    }

    /** A step the schema had taken. */
    public record Migration(String version, @Nullable Integer checksum) {}

    /** One table: its rows lie in an entry of their own, in the text form of COPY. */
    public record Table(String name, List<String> columns, String entry, long rows, String sha256) {
        public Table {
            columns = List.copyOf(columns);
        }
    }

    /** A counter, with the last value it gave; none where it gave no value yet. */
    public record Sequence(String name, @Nullable Long lastValue) {}

    public long rows() {
        return tables.stream().mapToLong(Table::rows).sum();
    }
}
