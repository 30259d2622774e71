package heard.desk.conversation;

import static heard.desk.conversation.Columns.id;
import static heard.desk.conversation.Columns.time;

import java.time.Clock;
import java.util.List;

import heard.desk.platform.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tags in PostgreSQL. */
@Component
class TagStore {
    private static final int LIMIT = 1000;
    private final JdbcClient database;
    private final Clock clock;

    TagStore(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    List<Tag> all() {
        return database.sql("select id, name, colour from tag order by lower(name) limit :limit").param("limit", LIMIT)
                .query((row, number) -> new Tag(new TagId(id(row, "id")), row.getString("name"), row.getInt("colour"))).list();
    }

    /** Makes a tag unless one has this name, in whatever case. */
    void add(String name, int colour) {
        database.sql(
                "insert into tag (id, name, colour, created_at) values (:id, :name, :colour, :now) on conflict (lower(name)) do nothing")
                .param("id", Ids.next()).param("name", name).param("colour", colour).param("now", time(clock.instant())).update();
    }

    boolean change(TagId tag, String name, int colour) {
        return database.sql("""
            update tag set name = :name, colour = :colour
            where id = :id and not exists (select 1 from tag other where lower(other.name) = lower(:name) and other.id <> :id)
            """).param("id", tag.value()).param("name", name).param("colour", colour).update() == 1;
    }

    void remove(TagId tag) {
        database.sql("update conversation set tags = array_remove(tags, :id), version = version + 1 where tags @> array[:id]::uuid[]")
                .param("id", tag.value()).update();
        database.sql("delete from tag where id = :id").param("id", tag.value()).update();
    }
}
