package heard.desk.exchange;

import java.util.UUID;

/** Somebody or something by key and name. */
record NamedJson(UUID id, String name) {}
