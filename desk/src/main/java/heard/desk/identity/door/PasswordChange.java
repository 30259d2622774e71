package heard.desk.identity.door;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import heard.desk.identity.Agent;
import heard.desk.identity.Agents;
import heard.desk.identity.Audit;
import heard.desk.identity.PasswordRules;
import heard.desk.platform.words.Words;
import org.springframework.stereotype.Component;

/** Changes a password for whoever knows the old one, and leaves only the browser in which it was changed signed in. */
@Component
public final class PasswordChange {
    /** The old one and the new one. */
    public record Passwords(String old, String fresh) {
        @Override
        public String toString() {
            return "Passwords";
        }
    }

    /** What became of it. */
    public sealed interface Result {
        /** The new password holds. */
        record Done() implements Result {}

        /** The old password was not this one. */
        record WrongOld() implements Result {}

        /** The new password is too weak. */
        record Refused(PasswordRules.Judgement judgement) implements Result {}

        /** The old password was guessed at too often. */
        record Paused(Duration left) implements Result {
            public String sentence(Words words) {
                return PauseWords.say(words, left);
            }
        }
    }

    private final Agents agents;
    private final Sessions sessions;
    private final SessionCookie cookie;
    private final Brake brake;
    private final Audit audit;

    PasswordChange(Agents agents, Sessions sessions, SessionCookie cookie, Brake brake, Audit audit) {
        this.agents = agents;
        this.sessions = sessions;
        this.cookie = cookie;
        this.brake = brake;
        this.audit = audit;
    }

    public Result attempt(Agent agent, Passwords passwords, HttpServletRequest request, HttpServletResponse response) {
        var visit = Visit.of(request);
        Brake.Attempt attempt = brake.begin(agent.email(), visit.address());
        if (!attempt.mayTry())
            return new Result.Paused(attempt.left());
        if (PasswordRules.bytes(passwords.old()) > PasswordRules.MOST_BYTES || !agents.hasPassword(agent.id(), passwords.old()))
            return new Result.WrongOld();
        brake.succeeded(attempt);
        PasswordRules.Judgement judgement = PasswordRules.judge(passwords.fresh(), agent.email());
        if (judgement != PasswordRules.Judgement.GOOD)
            return new Result.Refused(judgement);
        agents.putPassword(agent.id(), passwords.fresh());
        sessions.closeAll(agent.id());
        cookie.write(sessions.open(agent.id(), visit), request, response);
        audit.record(Optional.of(agent.id()), visit.address(), "sign-in.password-changed", "", Map.of());
        return new Result.Done();
    }
}
