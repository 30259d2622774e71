package heard.desk.channel.email.demo;

import heard.desk.platform.words.UiLanguage;

/** Somebody whom a newcomer can be: writes in their own language to the mailbox that speaks it. */
public record DemoCustomer(String name, String address, UiLanguage language, String deskAddress) {
    /** By name, or where there is none, by address. */
    public String shown() {
        return name.isEmpty() ? address : name;
    }
}
