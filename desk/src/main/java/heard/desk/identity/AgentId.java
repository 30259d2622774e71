package heard.desk.identity;

import java.util.UUID;

/** The key of an agent. */
public record AgentId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
