package heard.desk.load;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import heard.desk.channel.email.Credentials;
import heard.desk.channel.email.MailboxSettings;
import heard.desk.channel.email.Mailboxes;
import heard.desk.channel.email.Security;
import heard.desk.channel.email.ServerSettings;
import heard.desk.conversation.Tag;
import heard.desk.conversation.TagId;
import heard.desk.conversation.Tags;
import heard.desk.identity.AgentId;
import heard.desk.identity.Agents;
import heard.desk.identity.NewAgent;
import heard.desk.identity.Role;
import heard.desk.identity.TeamId;
import heard.desk.identity.Teams;
import heard.desk.platform.words.UiLanguage;
import org.springframework.context.ApplicationContext;

/** The people, teams, mailboxes and tags of the made-up company, made through the desk's own doors. */
record Company(List<Person> people, List<Box> boxes, List<TeamId> teams, List<TagId> tags) {
    /** Sees every team, as a busy lead does. */
    static final String LEAD = "lead@load.test";
    static final String PASSWORD = "figures of an honest desk";
    /** Where the mailboxes are read from: the driver keeps a mail server there while it measures. */
    static final int IMAP_PORT = 13143;
    static final int SMTP_PORT = 13025;
    private static final List<UiLanguage> LANGUAGES = List.of(UiLanguage.values());
    private static final ZoneId ZONE = ZoneId.of("Europe/Vilnius");
    static final int BOXES = 6;
    private static final int AGENTS = 39;
    private static final List<String> TEAMS = List.of("Shop", "Delivery", "Repair centre", "Invoices", "Business customers", "Returns");
    private static final List<String> TAGS = List.of("warranty", "garantija", "гарантия", "delivery", "refund", "urgent", "vip", "courier",
            "damaged", "invoice", "repair", "complaint", "praise", "spare part", "account", "price", "first line", "second line", "photo",
            "call back");

    Company {
        people = List.copyOf(people);
        boxes = List.copyOf(boxes);
        teams = List.copyOf(teams);
        tags = List.copyOf(tags);
    }

    /** An agent and whose conversations they see. */
    record Person(AgentId id, String name, Map<TeamId, Role> teams) {
        Person {
            teams = Map.copyOf(teams);
        }
    }

    /** A mailbox. */
    record Box(UUID id, String address, TeamId team, String language) {}

    static String address(int box) {
        return "box" + box + "@load.test";
    }

    List<Person> of(TeamId team) {
        return people.stream().filter(person -> person.teams().containsKey(team)).toList();
    }

    static Company found(ApplicationContext desk) {
        List<TeamId> teams = TEAMS.stream().map(name -> desk.getBean(Teams.class).add(name).orElseThrow()).toList();
        return new Company(people(desk.getBean(Agents.class), teams), boxes(desk.getBean(Mailboxes.class), teams), teams,
                TAGS.stream().map(name -> desk.getBean(Tags.class).obtain(name, name.length())).map(Tag::id).toList());
    }

    private static List<Person> people(Agents agents, List<TeamId> teams) {
        List<Person> people = new ArrayList<>();
        var chance = new Chance(7);
        var phrases = List.of(new Phrases("lt"), new Phrases("ru"), new Phrases("en"));
        Map<TeamId, Role> everywhere = new HashMap<>();
        teams.forEach(team -> everywhere.put(team, Role.LEAD));
        people.add(person(agents, LEAD, "Eglė Vadovė", UiLanguage.EN, everywhere));
        for (int i = 0; i < AGENTS; i++) {
            Map<TeamId, Role> places = new HashMap<>(Map.of(teams.get(i % teams.size()), Role.AGENT));
            if (i % 3 == 0)
                places.put(chance.of(teams), Role.AGENT);
            people.add(person(agents, "agent" + i + "@load.test", phrases.get(i % 3).person(chance),
                    UiLanguage.of(phrases.get(i % 3).code()), places));
        }
        return people;
    }

    private static Person person(Agents agents, String email, String name, UiLanguage language, Map<TeamId, Role> teams) {
        return new Person(agents.add(new NewAgent(email, name, language, ZONE, email.equals(LEAD), teams, PASSWORD)).orElseThrow(), name,
                teams);
    }

    private static List<Box> boxes(Mailboxes mailboxes, List<TeamId> teams) {
        List<Box> boxes = new ArrayList<>();
        for (int i = 0; i < BOXES; i++) {
            UiLanguage language = LANGUAGES.get(i % LANGUAGES.size());
            String address = address(i);
            var id = mailboxes.install(new MailboxSettings(TEAMS.get(i) + " mail", address, List.of("help" + i + "@load.test"),
                    teams.get(i), language, "{agent}\n" + TEAMS.get(i), MailboxSettings.USUAL_ATTACHMENT_BYTES, null, true, false,
                    new ServerSettings("127.0.0.1", IMAP_PORT, Security.NONE, address), MailboxSettings.INBOX,
                    new ServerSettings("127.0.0.1", SMTP_PORT, Security.NONE, address)), new Credentials.Passwords("secret"));
            boxes.add(new Box(id.value(), address, teams.get(i), language.code()));
        }
        return boxes;
    }
}
