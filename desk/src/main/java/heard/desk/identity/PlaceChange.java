package heard.desk.identity;

/** What became of a change of somebody's place. */
public enum PlaceChange {
    /** It holds from the next page view on. */
    DONE,
    /** Somebody else changed this person meanwhile. */
    OUTDATED,
    /** The desk would be left without an administrator. */
    LAST_ADMINISTRATOR
}
