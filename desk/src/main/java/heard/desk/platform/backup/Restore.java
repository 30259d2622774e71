package heard.desk.platform.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import heard.desk.platform.StartRefused;
import heard.desk.platform.database.DatabaseAddress;
import heard.desk.platform.event.EventLog;
import org.flywaydb.core.api.FlywayException;
import org.postgresql.PGConnection;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Loads a backup into a desk, in one transaction: the schema is built as it was when the backup was made, filled, and then taken to where
 * this Heard is. Whatever fails on the way, the desk is left as it was.
 */
public final class Restore {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    /** Rows that a desk has without anybody having used it. */
    private static final Set<String> OF_NO_WEIGHT = Set.of(Catalog.HISTORY, "scheduled_tasks");

    private final DatabaseAddress address;
    private final boolean replace;

    private Restore(DatabaseAddress address, boolean replace) {
        this.address = address;
        this.replace = replace;
    }

    /** Refuses a desk that somebody has used. */
    public static Restore intoEmpty(DatabaseAddress address) {
        return new Restore(address, false);
    }

    /** Throws away what the desk knows. */
    public static Restore replacing(DatabaseAddress address) {
        return new Restore(address, true);
    }

    public Manifest load(Path file) {
        if (!Files.isReadable(file))
            throw new StartRefused("The backup " + file + " cannot be read.");
        try (var zip = new ZipFile(file.toFile())) {
            Manifest manifest = manifest(zip, file);
            load(zip, manifest);
            return manifest;
        } catch (ZipException notWhole) {
            throw new StartRefused(file + " is not a backup of Heard, or it was cut off.", notWhole);
        } catch (IOException failure) {
            throw new StartRefused("The backup " + file + " cannot be read: " + failure.getMessage(), failure);
        } catch (SQLException | FlywayException failure) {
            throw new StartRefused("The backup was not loaded, and the desk is as it was: " + failure.getMessage(), failure);
        }
    }

    private static Manifest manifest(ZipFile zip, Path file) throws IOException {
        var entry = zip.getEntry(Manifest.ENTRY);
        if (entry == null)
            throw new StartRefused(file + " is not a backup of Heard, or it was cut off.");
        try (var text = zip.getInputStream(entry)) {
            Manifest manifest = JSON.readValue(text, Manifest.class);
            if (manifest.form() == Manifest.FORM)
                return manifest;
            throw new StartRefused(
                    "The backup " + file + " has the form " + manifest.form() + "; this Heard reads form " + Manifest.FORM + ".");
        } catch (JacksonException unreadable) {
            throw new StartRefused(file + " is not a backup of Heard.", unreadable);
        }
    }

    private void load(ZipFile zip, Manifest manifest) throws SQLException, IOException {
        Migrations known = Migrations.known();
        Set<String> versions = manifest.migrations().stream().map(Manifest.Migration::version).collect(Collectors.toSet());
        refuseNewer(known, versions);
        try (Connection connection = DriverManager.getConnection(address.jdbcUrl(), address.driverProperties())) {
            connection.setAutoCommit(false);
            var catalog = new Catalog(connection);
            if (catalog.otherDesksConnected())
                throw new StartRefused("A desk is running on this database. Stop it, then restore.");
            catalog.fixForms();
            Map<String, Long> before = rowCounts(catalog);
            var database = new OneTransaction(connection);
            known.only(versions).on(database).clean();
            known.only(versions).on(database).migrate();
            refuseUsed(before, rowCounts(catalog));
            refuseOtherSteps(catalog.migrations(), manifest.migrations());
            fill(catalog, zip, manifest);
            known.on(database).migrate();
            catalog.execute(EventLog.AFTER_RESTORE);
            connection.commit();
            connection.setAutoCommit(true);
            catalog.execute("analyze");
        }
    }

    private static void refuseNewer(Migrations known, Set<String> versions) {
        var unknown = new TreeSet<>(versions);
        unknown.removeAll(known.versions());
        if (!unknown.isEmpty()) {
            throw new StartRefused(
                    "The backup was made by a newer Heard: it knows the schema steps " + unknown + ". Restore it with that version.");
        }
    }

    private static Map<String, Long> rowCounts(Catalog catalog) throws SQLException {
        var counts = new LinkedHashMap<String, Long>();
        for (String table : catalog.tables())
            counts.put(table, catalog.rows(table));
        return counts;
    }

    /** A desk nobody used has the rows its schema brings along, and no more. */
    private void refuseUsed(Map<String, Long> before, Map<String, Long> untouched) {
        if (replace)
            return;
        List<String> used = before.entrySet().stream().filter(table -> !OF_NO_WEIGHT.contains(table.getKey()))
                .filter(table -> table.getValue() > untouched.getOrDefault(table.getKey(), 0L)).map(Map.Entry::getKey).toList();
        if (used.isEmpty())
            return;
        throw new StartRefused("This desk is not empty (" + used.size() + " tables have rows, such as " + used.getFirst()
                + "). Restore into an empty one, or throw away what it knows with --replace.");
    }

    private static void refuseOtherSteps(List<Manifest.Migration> ours, List<Manifest.Migration> theirs) {
        Map<String, Manifest.Migration> own = ours.stream().collect(Collectors.toMap(Manifest.Migration::version, step -> step));
        for (Manifest.Migration step : theirs) {
            Manifest.Migration same = own.get(step.version());
            if (same == null || !Objects.equals(same.checksum(), step.checksum())) {
                throw new StartRefused("The backup was made by a Heard whose schema step " + step.version() + " differs from ours. "
                        + "Restore it with the version that made it.");
            }
        }
    }

    private static void fill(Catalog catalog, ZipFile zip, Manifest manifest) throws SQLException, IOException {
        List<Catalog.ForeignKey> keys = catalog.foreignKeys();
        for (var key : keys)
            catalog.execute(key.drop());
        catalog.execute("truncate " + Catalog.quoted(catalog.tables()));
        for (var table : manifest.tables())
            copy(catalog, zip, table);
        for (var key : keys)
            catalog.execute(key.add());
        for (var sequence : manifest.sequences()) {
            if (sequence.lastValue() != null) {
                catalog.execute(
                        "select setval('" + Catalog.quoted(sequence.name()).replace("'", "''") + "', " + sequence.lastValue() + ")");
            }
        }
    }

    private static void copy(Catalog catalog, ZipFile zip, Manifest.Table table) throws SQLException, IOException {
        var entry = zip.getEntry(table.entry());
        if (entry == null)
            throw damaged(table);
        MessageDigest digest = Backup.sha256();
        String command = "copy " + Catalog.quoted(table.name()) + " (" + Catalog.quoted(table.columns()) + ") from stdin";
        try (var bytes = new DigestInputStream(zip.getInputStream(entry), digest)) {
            long rows = catalog.connection().unwrap(PGConnection.class).getCopyAPI().copyIn(command, bytes, 1 << 16);
            boolean whole = rows == table.rows() && HexFormat.of().formatHex(digest.digest()).equals(table.sha256());
            if (!whole)
                throw damaged(table);
        }
    }

    private static StartRefused damaged(Manifest.Table table) {
        return new StartRefused("The backup is damaged in the table " + table.name() + "; nothing was loaded, and the desk is as it was.");
    }
}
