package heard.desk.conversation;

/** By what way a message travels. */
public enum Channel {
    EMAIL, CHAT, PHONE, SMS, MESSENGER;

    public String code() {
        return Code.of(this);
    }

    public static Channel of(String code) {
        return Code.read(Channel.class, code);
    }
}
