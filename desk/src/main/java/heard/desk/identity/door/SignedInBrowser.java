package heard.desk.identity.door;

import java.time.Instant;
import java.util.UUID;

/** One of the browsers in which somebody is signed in. */
public record SignedInBrowser(UUID id, String browser, String address, Instant since, Instant lastSeenAt) {}
