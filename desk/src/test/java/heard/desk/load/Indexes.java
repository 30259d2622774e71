package heard.desk.load;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Indexes and foreign keys of tables that are filled in one go: taken away before, made again after. */
final class Indexes {
    private final List<String> definitions;

    private Indexes(List<String> definitions) {
        this.definitions = List.copyOf(definitions);
    }

    /** Keys of rows stay, since they are cheap and find what is doubled. */
    static Indexes take(Connection connection, List<String> tables) throws SQLException {
        List<String> definitions = new ArrayList<>();
        List<String> drops = new ArrayList<>();
        String names = "'" + String.join("', '", tables) + "'";
        read(connection, """
            select 'drop index ' || indexrelid::regclass, pg_get_indexdef(indexrelid) from pg_index
            where indrelid::regclass::text in (%s) and not exists (select from pg_constraint where conindid = indexrelid)
            order by 1""".formatted(names), drops, definitions);
        read(connection, """
            select 'alter table ' || conrelid::regclass || ' drop constraint ' || quote_ident(conname),
              'alter table ' || conrelid::regclass || ' add constraint ' || quote_ident(conname) || ' ' || pg_get_constraintdef(oid)
            from pg_constraint where contype = 'f' and conrelid::regclass::text in (%s) order by 1""".formatted(names), drops, definitions);
        run(connection, drops);
        return new Indexes(definitions);
    }

    private static void read(Connection connection, String query, List<String> drops, List<String> definitions) throws SQLException {
        try (var statement = connection.createStatement(); var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                drops.add(rows.getString(1));
                definitions.add(rows.getString(2));
            }
        }
    }

    void restore(Connection connection) throws SQLException {
        run(connection, List.of("set maintenance_work_mem = '1GB'", "set max_parallel_maintenance_workers = 1"));
        run(connection, definitions);
    }

    private static void run(Connection connection, List<String> statements) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (String sql : statements)
                statement.execute(sql);
        }
    }
}
