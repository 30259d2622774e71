package heard.desk.channel.email.demo;

import java.util.List;

import heard.desk.channel.email.Credentials;
import heard.desk.channel.email.MailboxSettings;
import heard.desk.channel.email.Mailboxes;
import heard.desk.channel.email.Security;
import heard.desk.channel.email.ServerSettings;
import heard.desk.identity.Team;
import heard.desk.identity.TeamId;
import heard.desk.identity.Teams;
import heard.desk.platform.InDemo;
import heard.desk.platform.words.UiLanguage;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Component;

/** Makes the three mailboxes of the demo company on the first start, and leads them to the ports of every later one. */
@Component
@Conditional(InDemo.class)
public final class DemoMailboxes implements InitializingBean {
    public static final String DOMAIN = "@demo.localhost";
    private static final String TEAM = "Shop";

    private final Mailboxes mailboxes;
    private final Teams teams;
    private final DemoMailServer server;

    DemoMailboxes(Mailboxes mailboxes, Teams teams, DemoMailServer server) {
        this.mailboxes = mailboxes;
        this.teams = teams;
        this.server = server;
    }

    @Override
    public void afterPropertiesSet() {
        add("pagalba", "Saulė", UiLanguage.LT, "Pagarbiai\n{agent}\n„Saulė“ · pagalba@demo.localhost");
        add("podderzhka", "Сауле", UiLanguage.RU, "С уважением,\n{agent}\n«Сауле» · podderzhka@demo.localhost");
        add("support", "Saulė", UiLanguage.EN, "Kind regards,\n{agent}\nSaulė · support@demo.localhost");
    }

    private void add(String account, String name, UiLanguage language, String signature) {
        String address = account + DOMAIN;
        server.open(address);
        var settings = new MailboxSettings(name + " (" + account + ")", address, List.of(), team(), language, signature,
                MailboxSettings.USUAL_ATTACHMENT_BYTES, null, true, false,
                new ServerSettings(server.reachable(), server.imapPort(), Security.NONE, address), MailboxSettings.INBOX,
                new ServerSettings(server.reachable(), server.smtpPort(), Security.NONE, ""));
        mailboxes.install(settings, new Credentials.Passwords("demo"));
    }

    private TeamId team() {
        return teams.all().stream().filter(team -> team.name().equals(TEAM)).map(Team::id).findFirst().or(() -> teams.add(TEAM))
                .orElseThrow(() -> new IllegalStateException("The demo team cannot be made"));
    }
}
