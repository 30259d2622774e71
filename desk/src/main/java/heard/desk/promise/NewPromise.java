package heard.desk.promise;

import java.util.UUID;

import heard.desk.identity.Access;
import heard.desk.identity.AgentId;
import heard.desk.platform.DeskException;
import org.jspecify.annotations.Nullable;

/** The form of a promise that is entered by hand, as typed: what was promised, the key of who promised, a time of the reader's clock. */
public record NewPromise(@Nullable String words, @Nullable String by, @Nullable String at) {
    public String what() {
        return words == null ? "" : words;
    }

    public String time() {
        return at == null ? "" : at;
    }

    AgentId promiser(Access access) {
        if (by == null || by.isBlank())
            return access.agent();
        try {
            return new AgentId(UUID.fromString(by));
        } catch (IllegalArgumentException nobody) {
            throw new DeskException(PromiseError.PROMISER_UNKNOWN, "Nobody has this key", nobody);
        }
    }
}
