package heard.desk.template.grammar;

import heard.desk.conversation.Channel;

/** The channels, as templates call them. */
enum Way implements Term {
    EMAIL(Channel.EMAIL, "email", "laiškas", "письмо"), CHAT(Channel.CHAT, "chat", "pokalbis", "чат"),
    PHONE(Channel.PHONE, "phone", "skambutis", "звонок"), SMS(Channel.SMS, "sms", "sms", "смс|sms"),
    MESSENGER(Channel.MESSENGER, "messenger", "žinutė", "мессенджер");

    private final Channel channel;
    @SuppressWarnings("ImmutableEnumChecker") // a record of words
    private final Spelled spelled;

    Way(Channel channel, String english, String lithuanian, String russian) {
        this.channel = channel;
        spelled = new Spelled(english, lithuanian, russian);
    }

    Channel channel() {
        return channel;
    }

    @Override
    public Spelled spelled() {
        return spelled;
    }
}
