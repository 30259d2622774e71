package heard.desk.promise;

import java.util.UUID;

import heard.desk.platform.Ids;

/** The key of a promise. */
public record PromiseId(UUID value) {
    static PromiseId next() {
        return new PromiseId(Ids.next());
    }
}
