package heard.desk.followup;

import java.sql.Timestamp;
import java.util.Optional;

import heard.desk.identity.TeamId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which teams have their customers asked, in PostgreSQL. */
@Component
class AskingSettingStore {
    private final JdbcClient database;

    AskingSettingStore(JdbcClient database) {
        this.database = database;
    }

    AskingSetting of(TeamId team) {
        return database.sql("select asks_since, business_days from follow_up_setting where team_id = :team").param("team", team.value())
                .query((row, number) -> {
                    Timestamp since = row.getTimestamp("asks_since");
                    return new AskingSetting(team, since == null ? null : since.toInstant(), row.getInt("business_days"));
                }).optional().orElseGet(() -> AskingSetting.silent(team));
    }

    void put(AskingSetting setting) {
        database.sql("""
            insert into follow_up_setting (team_id, asks_since, business_days) values (:team, :since, :days)
            on conflict (team_id) do update set asks_since = excluded.asks_since, business_days = excluded.business_days
            """).param("team", setting.team().value())
                .param("since", Optional.ofNullable(setting.since()).map(Timestamp::from).orElse(null))
                .param("days", setting.businessDays()).update();
    }
}
