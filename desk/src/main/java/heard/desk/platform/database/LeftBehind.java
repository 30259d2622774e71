package heard.desk.platform.database;

/**
 * What a process that was killed still holds in the database: a lease, a job that it had begun. Other desks wait until it runs out. Where the
 * database is the desk's own, nobody else can be alive, so it is given back at once when the desk starts.
 *
 * @param statement gives it all back; plain SQL without parameters
 */
public record LeftBehind(String statement) {}
