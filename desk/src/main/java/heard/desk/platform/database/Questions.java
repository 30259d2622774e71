package heard.desk.platform.database;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SqlTypeValue;
import org.springframework.jdbc.core.StatementCreatorUtils;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterUtils;
import org.springframework.jdbc.core.namedparam.ParsedSql;

/**
 * Several short questions to the database in one journey there and back: a page that needs ten things of one conversation would
 * otherwise spend more time on the way than on the answers. Each is a statement of its own, from the store that owns its tables.
 * For one use by one thread.
 */
public final class Questions {
    /** Texts of statements are constants, so there are only so many. */
    private static final Map<String, ParsedSql> PARSED = new ConcurrentHashMap<>();

    private final JdbcTemplate database;
    private final List<Question<?>> asked = new ArrayList<>();

    public Questions(JdbcTemplate database) {
        this.database = database;
    }

    private static final class Question<T> implements Supplier<List<T>> {
        private final String sql;
        private final List<@Nullable Object> values;
        private final RowMapper<T> mapper;
        private @Nullable List<T> answer;

        private Question(String sql, List<@Nullable Object> values, RowMapper<T> mapper) {
            this.sql = sql;
            this.values = values;
            this.mapper = mapper;
        }

        private void read(ResultSet rows) throws SQLException {
            List<T> found = new ArrayList<>();
            while (rows.next())
                found.add(mapper.mapRow(rows, found.size()));
            answer = found;
        }

        @Override
        public List<T> get() {
            if (answer == null)
                throw new IllegalStateException("The questions were not sent yet");
            return answer;
        }
    }

    /** Adds a select with {@code :name} parameters; its answer is there once all were sent. */
    public <T> Supplier<List<T>> ask(String sql, Map<String, ? extends @Nullable Object> parameters, RowMapper<T> mapper) {
        ParsedSql parsed = PARSED.computeIfAbsent(sql, NamedParameterUtils::parseSqlStatement);
        var source = new MapSqlParameterSource(parameters);
        List<@Nullable Object> values = new ArrayList<>();
        for (Object value : NamedParameterUtils.buildValueArray(parsed, source, null))
            values.add(value);
        var question = new Question<>(NamedParameterUtils.substituteNamedParameters(parsed, source), values, mapper);
        asked.add(question);
        return question;
    }

    /** The plans of what is asked from here on are kept whatever the values are: for small questions, planning anew takes longer than answering. */
    public Questions keepingPlans() {
        ask("select set_config('plan_cache_mode', 'force_generic_plan', true)", Map.of(), (row, number) -> number);
        return this;
    }

    public void send() {
        String all = asked.stream().map(question -> question.sql).collect(Collectors.joining(";\n"));
        database.execute(connection -> prepared(connection.prepareStatement(all)), (PreparedStatement statement) -> {
            statement.execute();
            for (Question<?> question : asked) {
                try (ResultSet rows = statement.getResultSet()) {
                    question.read(rows);
                }
                statement.getMoreResults();
            }
            return asked.size();
        });
    }

    private PreparedStatement prepared(PreparedStatement statement) throws SQLException {
        int place = 1;
        for (Question<?> question : asked)
            for (Object value : question.values) {
                StatementCreatorUtils.setParameterValue(statement, place, SqlTypeValue.TYPE_UNKNOWN, value);
                place++;
            }
        return statement;
    }
}
