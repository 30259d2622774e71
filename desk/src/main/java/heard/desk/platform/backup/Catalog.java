package heard.desk.platform.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** What the database itself tells of the desk's schema. */
record Catalog(Connection connection) {
    static final String HISTORY = "flyway_schema_history";

    private static final String TABLES = """
        select c.relname
          from pg_class c
         where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
           and not exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')
         order by c.relname
        """;
    /** Columns that are computed from others are computed again. */
    private static final String COLUMNS = """
        select a.attname
          from pg_attribute a
         where a.attrelid = (quote_ident(current_schema()) || '.' || quote_ident(?))::regclass
           and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
         order by a.attnum
        """;
    private static final String SEQUENCES = """
        select sequencename, last_value from pg_sequences where schemaname = current_schema() order by sequencename
        """;
    private static final String MIGRATIONS = """
        select version, checksum from flyway_schema_history where success and version is not null order by installed_rank
        """;
    private static final String OTHER_DESKS = """
        select count(*) from pg_stat_activity
         where datname = current_database() and application_name = 'heard' and pid <> pg_backend_pid()
        """;
    private static final String FOREIGN_KEYS = """
        select format('alter table %s drop constraint %I', conrelid::regclass, conname),
               format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
          from pg_constraint
         where contype = 'f' and conparentid = 0 and connamespace = current_schema()::regnamespace
         order by conrelid::regclass::text, conname
        """;

    /** A foreign key as the statements that take it away and bring it back. */
    record ForeignKey(String drop, String add) {}

    /** Turns one row into a value. */
    private interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    List<String> tables() throws SQLException {
        return list(TABLES, null, row -> row.getString(1));
    }

    List<String> columns(String table) throws SQLException {
        return list(COLUMNS, table, row -> row.getString(1));
    }

    List<Manifest.Sequence> sequences() throws SQLException {
        return list(SEQUENCES, null, row -> new Manifest.Sequence(row.getString(1), row.getObject(2, Long.class)));
    }

    List<Manifest.Migration> migrations() throws SQLException {
        if (!tables().contains(HISTORY))
            return List.of();
        return list(MIGRATIONS, null, row -> new Manifest.Migration(row.getString(1), row.getObject(2, Integer.class)));
    }

    List<ForeignKey> foreignKeys() throws SQLException {
        return list(FOREIGN_KEYS, null, row -> new ForeignKey(row.getString(1), row.getString(2)));
    }

    boolean otherDesksConnected() throws SQLException {
        return list(OTHER_DESKS, null, row -> row.getLong(1)).getFirst() > 0;
    }

    long rows(String table) throws SQLException {
        return list("select count(*) from " + quoted(table), null, row -> row.getLong(1)).getFirst();
    }

    String postgres() throws SQLException {
        return list("show server_version", null, row -> row.getString(1)).getFirst();
    }

    private <T> List<T> list(String query, @Nullable String parameter, Row<T> reader) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            if (parameter != null)
                statement.setString(1, parameter);
            try (var rows = statement.executeQuery()) {
                var values = new ArrayList<T>();
                while (rows.next())
                    values.add(reader.read(rows));
                return values;
            }
        }
    }

    void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Dates, numbers and bytes are written the same way whatever the server or the role prefers. */
    void fixForms() throws SQLException {
        execute("set local datestyle = 'ISO, YMD'");
        execute("set local intervalstyle = 'postgres'");
        execute("set local timezone = 'UTC'");
        execute("set local extra_float_digits = 3");
        execute("set local bytea_output = 'hex'");
        execute("set local client_encoding = 'UTF8'");
    }

    static String quoted(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }

    static String quoted(List<String> names) {
        return String.join(", ", names.stream().map(Catalog::quoted).toList());
    }
}
