package heard.desk.conversation;

/** What kind of thing an inbound message is; everything but {@link #PERSONAL} and {@link #CALENDAR} came from a machine and is never answered by one. */
public enum Nature {
    PERSONAL, AUTO_REPLY, OUT_OF_OFFICE, BOUNCE, LIST, OWN_NOTIFICATION, CALENDAR, READ_RECEIPT;

    public String code() {
        return Code.of(this);
    }

    public static Nature of(String code) {
        return Code.read(Nature.class, code);
    }
}
