package heard.desk.conversation.web;

import java.util.Optional;

import heard.desk.conversation.SendingAddresses;
import heard.desk.identity.Page;
import heard.desk.platform.DeskSettings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What an empty inbox tells: how the first conversation comes about. */
@Component
class Beginning {
    private static final String DEMO_ADDRESS = "support@demo.localhost";

    private final DeskSettings settings;
    private final ObjectProvider<SendingAddresses> senders;

    Beginning(DeskSettings settings, ObjectProvider<SendingAddresses> senders) {
        this.settings = settings;
        this.senders = senders;
    }

    /** The sentence to show in place of rows. */
    String of(Page page) {
        if (settings.demo())
            return page.t("inbox.begin.demo", DEMO_ADDRESS, settings.smtpPort());
        Optional<String> address = senders.stream().flatMap(all -> all.all().stream())
                .filter(sender -> page.access().sees(sender.team())).map(SendingAddresses.SendingAddress::address).findFirst();
        if (address.isPresent())
            return page.t("inbox.begin.mail", address.get());
        return page.t(page.access().administers() ? "inbox.begin.mailbox" : "inbox.begin.ask");
    }
}
