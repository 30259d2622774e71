package heard.desk.platform.backup;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import heard.desk.platform.StartRefused;
import heard.desk.platform.database.DatabaseAddress;
import org.postgresql.PGConnection;
import tools.jackson.databind.json.JsonMapper;

/** Writes everything a desk knows, as of one moment, into one file; the desk may go on working meanwhile. */
public final class Backup {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final DatabaseAddress address;
    private final Clock clock;

    public Backup(DatabaseAddress address, Clock clock) {
        this.address = address;
        this.clock = clock;
    }

    /** The file appears under its name only when it is whole. */
    public Manifest write(Path file) {
        Path target = file.toAbsolutePath();
        try {
            Path part = Files.createTempFile(target.getParent(), target.getFileName().toString(), ".part",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try {
                Manifest manifest = writeTo(part);
                Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                return manifest;
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException failure) {
            throw new StartRefused("The backup cannot be written to " + target + ": " + failure.getMessage(), failure);
        } catch (SQLException failure) {
            throw new StartRefused("The database cannot be read: " + failure.getMessage(), failure);
        }
    }

    private Manifest writeTo(Path part) throws IOException, SQLException {
        try (var channel = FileChannel.open(part, StandardOpenOption.WRITE);
                var zip = new ZipOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16));
                Connection connection = DriverManager.getConnection(address.jdbcUrl(), address.driverProperties())) {
            zip.setLevel(Deflater.BEST_SPEED);
            Manifest manifest = copyAll(connection, zip);
            zip.putNextEntry(new ZipEntry(Manifest.ENTRY));
            zip.write(JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
            zip.finish();
            zip.flush();
            channel.force(true);
            return manifest;
        }
    }

    private Manifest copyAll(Connection connection, ZipOutputStream zip) throws IOException, SQLException {
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setReadOnly(true);
        var catalog = new Catalog(connection);
        catalog.fixForms();
        List<Manifest.Migration> migrations = catalog.migrations();
        if (migrations.isEmpty())
            throw new StartRefused("There is no desk in the database at " + address + ".");
        var tables = new ArrayList<Manifest.Table>();
        for (String table : catalog.tables())
            tables.add(copy(catalog, table, zip));
        // Counters stand outside the transaction: read last, they are never behind the rows.
        var manifest = new Manifest(Manifest.FORM, clock.instant(), catalog.postgres(), migrations, tables, catalog.sequences());
        connection.rollback();
        return manifest;
    }

    private static Manifest.Table copy(Catalog catalog, String table, ZipOutputStream zip) throws IOException, SQLException {
        String entry = "tables/" + table + ".copy";
        List<String> columns = catalog.columns(table);
        zip.putNextEntry(new ZipEntry(entry));
        MessageDigest digest = sha256();
        var bytes = new DigestOutputStream(new Unclosed(zip), digest);
        String query = "copy (select " + Catalog.quoted(columns) + " from " + Catalog.quoted(table) + ") to stdout";
        long rows = catalog.connection().unwrap(PGConnection.class).getCopyAPI().copyOut(query, bytes);
        zip.closeEntry();
        return new Manifest.Table(table, columns, entry, rows, HexFormat.of().formatHex(digest.digest()));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Keeps the file open when one table is through. */
    private static final class Unclosed extends FilterOutputStream {
        Unclosed(OutputStream file) {
            super(file);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
