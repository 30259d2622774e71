package heard.desk.channel.email.mime;

/** What sort of mail this is: who, or what, wrote it. */
public enum MailKind {
    /** Written by a person, for all we know. */
    PERSONAL,
    /** A machine answered or announced something (receipt of a form, a newsletter robot, a monitoring message). */
    AUTO_REPLY,
    /** An automatic answer that says somebody is away. */
    OUT_OF_OFFICE,
    /** A report that a mail could not be delivered, or only late. */
    BOUNCE,
    /** Sent through a mailing list or in bulk. */
    LIST,
    /** A mail that Heard itself sent. */
    OWN_NOTIFICATION,
    /** An invitation to a meeting, or an answer to one. */
    CALENDAR,
    /** A note that a mail was opened. */
    READ_RECEIPT
}
