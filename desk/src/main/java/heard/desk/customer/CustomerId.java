package heard.desk.customer;

import java.util.UUID;

import heard.desk.platform.Ids;

/** The key of a customer. */
public record CustomerId(UUID value) {
    public static CustomerId next() {
        return new CustomerId(Ids.next());
    }
}
