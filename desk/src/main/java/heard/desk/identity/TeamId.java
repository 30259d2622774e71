package heard.desk.identity;

import java.util.UUID;

/** The key of a team. */
public record TeamId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
