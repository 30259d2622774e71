package heard.desk.coach;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import heard.desk.conversation.MessageId;
import heard.desk.identity.AgentId;
import heard.engine.Coded;
import heard.engine.Element;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reviews of sent answers. Each question is about one agent, who asks it. */
@Component
class SentReviewStore {
    private final JdbcClient database;

    SentReviewStore(JdbcClient database) {
        this.database = database;
    }

    void put(SentReview review) {
        database.sql("""
            insert into sent_review (message_id, agent_id, at, score, wanted, present, problem_first)
            values (:message, :agent, :at, :score, :wanted, :present, :problem) on conflict do nothing
            """).param("message", review.message().value()).param("agent", review.agent().value()).param("at", Timestamp.from(review.at()))
                .param("score", review.score()).param("wanted", codes(review.wanted())).param("present", codes(review.present()))
                .param("problem", review.problemFirst()).update();
    }

    private static String[] codes(Collection<Element> elements) {
        return elements.stream().sorted().map(Element::code).toArray(String[]::new);
    }

    List<SentReview> of(AgentId agent, Instant since, int most) {
        return database.sql("""
            select message_id, at, score, wanted, present, problem_first from sent_review where agent_id = :agent and at >= :since
            order by at desc limit :most
            """).param("agent", agent.value()).param("since", Timestamp.from(since)).param("most", most)
                .query((row, number) -> new SentReview(new MessageId(row.getObject("message_id", UUID.class)), agent,
                        row.getTimestamp("at").toInstant(), row.getInt("score"), elements(row.getArray("wanted")),
                        elements(row.getArray("present")), problemFirst(row)))
                .list();
    }

    private static @Nullable Boolean problemFirst(ResultSet row) throws SQLException {
        boolean first = row.getBoolean("problem_first");
        return row.wasNull() ? null : first;
    }

    private static Set<Element> elements(Array codes) throws SQLException {
        Set<Element> elements = EnumSet.noneOf(Element.class);
        for (String code : (String[]) codes.getArray()) {
            Element element = Coded.find(Element.class, code);
            if (element != null)
                elements.add(element);
        }
        return elements;
    }

    int forgetBefore(Instant time) {
        return database.sql("delete from sent_review where at < :time").param("time", Timestamp.from(time)).update();
    }

    int forget(AgentId agent) {
        return database.sql("delete from sent_review where agent_id = :agent").param("agent", agent.value()).update();
    }
}
