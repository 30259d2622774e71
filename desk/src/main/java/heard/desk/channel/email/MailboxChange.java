package heard.desk.channel.email;

/** What became of a wish to change a mailbox. */
public enum MailboxChange {
    DONE,
    /** Somebody has changed it since it was shown. */
    OUTDATED,
    /** Another mailbox has this address. */
    ADDRESS_TAKEN
}
