package heard.desk.template;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import heard.desk.identity.AgentId;
import heard.desk.identity.TeamId;
import heard.desk.platform.words.UiLanguage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Templates in PostgreSQL, with their texts and how often they are used. */
@Component
class TemplateStore {
    /** More than anybody can choose from. */
    static final int MOST = 1_000;

    /** Whether the engine has said what it says of a text. */
    enum Judged {
        ALREADY, LATER
    }

    private static final String COLUMNS = """
        id, name, kind, shipped, actions::text as actions, files::text as files, changed_at, version
        """;
    private final JdbcClient database;
    private final TemplateJson json;

    TemplateStore(JdbcClient database, TemplateJson json) {
        this.database = database;
        this.json = json;
    }

    List<Template> all() {
        Map<UUID, List<TeamId>> teams = new HashMap<>();
        database.sql("select template_id, team_id from template_team order by team_id limit 20000")
                .query((row, number) -> teams.computeIfAbsent(id(row, "template_id"), key -> new ArrayList<>())
                        .add(new TeamId(id(row, "team_id"))))
                .list();
        Map<UUID, Map<UiLanguage, Wording>> texts = new HashMap<>();
        database.sql("select template_id, language, text, score, remarks::text as remarks from template_text limit 3000")
                .query((row, number) -> texts.computeIfAbsent(id(row, "template_id"), key -> new EnumMap<>(UiLanguage.class))
                        .put(UiLanguage.of(row.getString("language")), wording(row)))
                .list();
        return database.sql("select " + COLUMNS + " from template order by kind, lower(coalesce(name, '')), id limit :most")
                .param("most", MOST).query((row, number) -> template(row, teams, texts)).list();
    }

    Optional<Template> find(TemplateId id) {
        return all().stream().filter(template -> template.id().equals(id)).findFirst();
    }

    private Template template(ResultSet row, Map<UUID, List<TeamId>> teams, Map<UUID, Map<UiLanguage, Wording>> texts) throws SQLException {
        UUID id = id(row, "id");
        return new Template(new TemplateId(id), row.getString("name"), Kind.of(row.getString("kind")), row.getString("shipped"),
                teams.getOrDefault(id, List.of()), texts.getOrDefault(id, Map.of()), json.actions(row.getString("actions")),
                json.files(row.getString("files")), row.getTimestamp("changed_at").toInstant(), row.getInt("version"));
    }

    private Wording wording(ResultSet row) throws SQLException {
        return new Wording(UiLanguage.of(row.getString("language")), row.getString("text"), row.getObject("score", Integer.class),
                json.remarks(row.getString("remarks")));
    }

    private static UUID id(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, UUID.class), column);
    }

    int count() {
        return database.sql("select count(*) from template").query(Integer.class).single();
    }

    /** Its texts are judged a moment later where {@code judged} says that they have not been. */
    void add(Template template, Judged judged, Instant now) {
        database.sql("""
            insert into template (id, name, kind, shipped, actions, files, created_at, changed_at)
            values (:id, :name, :kind, :shipped, :actions::jsonb, :files::jsonb, :now, :now)
            """).param("id", template.id().value()).param("name", template.name()).param("kind", template.kind().code())
                .param("shipped", template.shipped()).param("actions", json.write(template.actions()))
                .param("files", json.write(template.files())).param("now", Timestamp.from(now)).update();
        putParts(template, judged);
    }

    /** False where somebody has changed it since this version was read. */
    boolean change(Template template, Instant now) {
        boolean changed = database.sql("""
            update template set name = :name, kind = :kind, actions = :actions::jsonb, files = :files::jsonb, changed_at = :now,
              version = version + 1
            where id = :id and version = :version
            """).param("id", template.id().value()).param("version", template.version()).param("name", template.name())
                .param("kind", template.kind().code()).param("actions", json.write(template.actions()))
                .param("files", json.write(template.files())).param("now", Timestamp.from(now)).update() == 1;
        if (changed)
            putParts(template, Judged.ALREADY);
        return changed;
    }

    private void putParts(Template template, Judged judged) {
        UUID id = template.id().value();
        database.sql("delete from template_team where template_id = :id").param("id", id).update();
        for (TeamId team : template.teams())
            database.sql("insert into template_team (template_id, team_id) values (:id, :team)").param("id", id)
                    .param("team", team.value()).update();
        database.sql("delete from template_text where template_id = :id").param("id", id).update();
        for (Wording wording : template.wordings().values())
            database.sql("""
                insert into template_text (template_id, language, text, score, remarks, judged)
                values (:id, :language, :text, :score, :remarks::jsonb, :judged)
                """).param("id", id).param("judged", judged == Judged.ALREADY).param("language", wording.language().code())
                    .param("text", wording.text())
                    .param("score", wording.score()).param("remarks", json.write(wording.remarks())).update();
    }

    /** A text that the engine has not judged yet. */
    record Unjudged(TemplateId id, Kind kind, UiLanguage language, String text) {}

    List<Unjudged> unjudged(int limit) {
        return database.sql("""
            select t.id, t.kind, x.language, x.text from template_text x join template t on t.id = x.template_id where not x.judged
            order by x.template_id, x.language limit :limit
            """).param("limit", limit).query((row, number) -> new Unjudged(new TemplateId(id(row, "id")), Kind.of(row.getString("kind")),
                UiLanguage.of(row.getString("language")), row.getString("text"))).list();
    }

    /** Keeps a judgement, unless the text is another one by now. */
    void judge(Unjudged asked, Wording wording) {
        database.sql("""
            update template_text set score = :score, remarks = :remarks::jsonb, judged = true
            where template_id = :id and language = :language and text = :text and not judged
            """).param("id", asked.id().value()).param("language", asked.language().code()).param("text", asked.text())
                .param("score", wording.score()).param("remarks", json.write(wording.remarks())).update();
    }

    void remove(TemplateId id) {
        database.sql("delete from template where id = :id").param("id", id.value()).update();
    }

    /** Places of the library that were put into the desk once. */
    Set<String> installed() {
        return new HashSet<>(database.sql("select shipped from template_library").query(String.class).list());
    }

    /** False where another process was quicker. */
    boolean install(String shipped, Instant now) {
        return database.sql("insert into template_library (shipped, installed_at) values (:shipped, :now) on conflict do nothing")
                .param("shipped", shipped).param("now", Timestamp.from(now)).update() == 1;
    }

    void used(TemplateId id, AgentId agent, Instant now) {
        database.sql("""
            insert into template_use as known (template_id, agent_id, times, last_at) values (:id, :agent, 1, :now)
            on conflict (template_id, agent_id) do update set times = known.times + 1, last_at = excluded.last_at
            """).param("id", id.value()).param("agent", agent.value()).param("now", Timestamp.from(now)).update();
    }

    /** How often an agent took each template. */
    Map<TemplateId, Integer> uses(AgentId agent) {
        Map<TemplateId, Integer> uses = new HashMap<>();
        database.sql("select template_id, times from template_use where agent_id = :agent limit 1000").param("agent", agent.value())
                .query((row, number) -> uses.put(new TemplateId(id(row, "template_id")), row.getInt("times"))).list();
        return uses;
    }

    /** How often each was taken by anybody. */
    Map<TemplateId, Long> uses() {
        Map<TemplateId, Long> uses = new HashMap<>();
        database.sql("select template_id, sum(times) as times from template_use group by template_id limit 1000")
                .query((row, number) -> uses.put(new TemplateId(id(row, "template_id")), row.getLong("times"))).list();
        return uses;
    }
}
