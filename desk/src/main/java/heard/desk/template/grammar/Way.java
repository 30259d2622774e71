package heard.desk.template.grammar;

import java.util.List;

import heard.desk.conversation.Channel;

/** The channels, as templates call them. */
enum Way implements Term {
    EMAIL(Channel.EMAIL, "email", "laiškas", "письмо"), CHAT(Channel.CHAT, "chat", "pokalbis", "чат"),
    PHONE(Channel.PHONE, "phone", "skambutis", "звонок"), SMS(Channel.SMS, "sms", "sms", "смс|sms"),
    MESSENGER(Channel.MESSENGER, "messenger", "žinutė", "мессенджер");

    private final Channel channel;
    private final String english;
    private final String lithuanian;
    private final String russian;

    Way(Channel channel, String english, String lithuanian, String russian) {
        this.channel = channel;
        this.english = english;
        this.lithuanian = lithuanian;
        this.russian = russian;
    }

    Channel channel() {
        return channel;
    }

    @Override
    public List<String> english() {
        return Term.list(english);
    }

    @Override
    public List<String> lithuanian() {
        return Term.list(lithuanian);
    }

    @Override
    public List<String> russian() {
        return Term.list(russian);
    }
}
