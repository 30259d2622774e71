package heard.desk.identity;

/** What a feature sets up when an empty desk gets its first administrator, in that person's language and zone. */
public interface FirstDay {
    void begin(Agent administrator);
}
