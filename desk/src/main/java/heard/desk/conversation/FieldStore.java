package heard.desk.conversation;

import static heard.desk.conversation.Columns.id;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

import heard.desk.platform.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Custom fields in PostgreSQL. */
@Component
class FieldStore {
    private final JdbcClient database;

    FieldStore(JdbcClient database) {
        this.database = database;
    }

    List<CustomField> all() {
        return database.sql("select id, key, label, kind, choices, position, active from custom_field order by position, label limit 200")
                .query(FieldStore::read).list();
    }

    private static CustomField read(ResultSet row, int number) throws SQLException {
        Array choices = row.getArray("choices");
        return new CustomField(id(row, "id"), row.getString("key"), row.getString("label"), CustomField.Kind.of(row.getString("kind")),
                List.of((String[]) choices.getArray()), row.getInt("position"), row.getBoolean("active"));
    }

    boolean add(Fields.NewField field) {
        return database.sql("""
            insert into custom_field (id, key, label, kind, choices, position)
            select :id, :key, :label, :kind, :choices, coalesce(max(position), 0) + 1 from custom_field
            on conflict (key) do nothing
            """).param("id", Ids.next()).param("key", field.key()).param("label", field.label()).param("kind", field.kind().code())
                .param("choices", field.choices().toArray(String[]::new)).update() == 1;
    }

    void change(UUID id, String label, List<String> choices, boolean active) {
        database.sql("update custom_field set label = :label, choices = :choices, active = :active where id = :id").param("id", id)
                .param("label", label).param("choices", choices.toArray(String[]::new)).param("active", active).update();
    }
}
