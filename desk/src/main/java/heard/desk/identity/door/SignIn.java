package heard.desk.identity.door;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import heard.desk.identity.Agent;
import heard.desk.identity.Agents;
import heard.desk.identity.Audit;
import heard.desk.identity.PasswordRules;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Signs people in by address and password. */
@Component
final class SignIn {
    /** What became of an attempt. */
    sealed interface Result {
        /** The browser is signed in; the token belongs into its cookie. */
        record Opened(String token, Agent agent) implements Result {}

        /** Address and password do not belong together, or the person does not work here any more. */
        record Wrong() implements Result {}

        /** Too many attempts; nothing was looked at. */
        record Paused(Duration left) implements Result {}
    }

    private final Agents agents;
    private final Sessions sessions;
    private final Brake brake;
    private final Audit audit;
    private final ObjectProvider<Nobody> nobody;

    SignIn(Agents agents, Sessions sessions, Brake brake, Audit audit, ObjectProvider<Nobody> nobody) {
        this.agents = agents;
        this.sessions = sessions;
        this.brake = brake;
        this.audit = audit;
        this.nobody = nobody;
    }

    Result attempt(String email, String password, Visit visit) {
        Brake.Attempt attempt = brake.begin(email, visit.address());
        if (!attempt.mayTry())
            return new Result.Paused(attempt.left());
        Optional<Agent> account = agents.byEmail(email);
        if (!fits(account, password) || !account.map(Agent::active).orElse(false)) {
            audit.record(account.map(Agent::id), visit.address(), "sign-in.failed", "", Map.of("browser", visit.browser()));
            return new Result.Wrong();
        }
        brake.succeeded(attempt);
        return open(account.orElseThrow(), visit);
    }

    private boolean fits(Optional<Agent> account, String password) {
        String tried = PasswordRules.bytes(password) <= PasswordRules.MOST_BYTES ? password : "";
        boolean fitsNobody = account.isEmpty() && nobody.getObject().has(tried);
        return !fitsNobody && account.filter(agent -> agents.hasPassword(agent.id(), tried)).isPresent();
    }

    Result.Opened open(Agent agent, Visit visit) {
        String token = sessions.open(agent.id(), visit);
        audit.record(Optional.of(agent.id()), visit.address(), "sign-in.succeeded", "", Map.of("browser", visit.browser()));
        return new Result.Opened(token, agent);
    }
}
