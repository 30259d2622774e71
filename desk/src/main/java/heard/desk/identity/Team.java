package heard.desk.identity;

/** Agents who answer together. */
public record Team(TeamId id, String name, int version) {}
