package heard.desk.channel.email.mime;

/**
 * Something about a mail that was wrong or out of the ordinary, and how it was read; shown to the agent as a small note.
 *
 * @param kind   says what; the page has a sentence for each in every language
 * @param detail a name, number or charset that goes with it; may be empty; may come from the sender, so escape it
 */
public record MailFlaw(Kind kind, String detail) {

    /** Everything that can be noted. */
    public enum Kind {
        EMPTY, NO_HEADERS, NO_BLANK_LINE_BEFORE_BODY, ODD_LINE_ENDS, MBOX_LINE, HEADERS_TOO_LONG, BROKEN_HEADER,
        /** No readable sender. */
        NO_SENDER, SEVERAL_SENDERS, BROKEN_ADDRESS, BROKEN_DATE, BROKEN_ENCODED_WORD,
        /** The detail is the charset that was chosen. */
        CHARSET_GUESSED, CHARSET_WRONG, CHARSET_UNKNOWN, CHARSET_DAMAGED,
        /** Raw bytes beyond ASCII in a header. */
        HEADER_NOT_ENCODED, BROKEN_BASE64, BROKEN_QUOTED_PRINTABLE, UNKNOWN_TRANSFER_ENCODING, BOUNDARY_MISSING, BOUNDARY_NOT_CLOSED,
        BOUNDARY_NEVER_USED,
        TOO_DEEP, TOO_MANY_PARTS,
        /** The text shown is the beginning only; the raw mail holds all. */
        TEXT_CUT, HTML_CUT,
        /** The detail is the name of the part left out here; the raw mail holds it. */
        ATTACHMENT_TOO_BIG, NAME_CHANGED, TYPE_DIFFERS,
        /** winmail.dat was unpacked, or could not be. */
        TNEF_UNPACKED, TNEF_BROKEN, UUENCODE_UNPACKED,
        /** Signed, not verified; encrypted, not readable here. */
        SIGNED, ENCRYPTED,
        /** The mail could not be read at all; its raw original is kept. */
        UNREADABLE
    }
}
