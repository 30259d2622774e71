package heard.desk.identity;

import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes API tokens for whoever sits at the machine, with nothing but the database, which a desk may be using meanwhile. */
public final class ConsoleTokens {
    private final AgentStore agents;
    private final ApiTokens tokens;
    private final Audit audit;

    public ConsoleTokens(DataSource database, Clock clock) {
        var client = JdbcClient.create(database);
        agents = new AgentStore(client);
        tokens = new ApiTokens(new ApiTokenStore(client), clock);
        audit = new Audit(new AuditStore(client), clock);
    }

    /** The secret of a fresh token; empty where nobody active has the address. The right of administration needs an administrator. */
    public Optional<String> issue(String email, String name, Set<Right> rights) {
        return agents.byEmail(email.strip().toLowerCase(Locale.ROOT)).filter(Agent::active)
                .filter(agent -> agent.administrator() || !rights.contains(Right.ADMIN)).map(agent -> {
                    ApiTokens.Issued issued = tokens.issue(agent.id(), name, rights, Optional.empty());
                    audit.record(Optional.of(agent.id()), "", "token.made", issued.token().id().toString(), Map.of("name", name));
                    return issued.secret();
                });
    }
}
