package heard.desk.conversation;

import java.util.UUID;

/** The key of a tag. */
public record TagId(UUID value) {}
