package heard.desk.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;

import heard.desk.channel.email.MailNames;
import heard.desk.channel.email.MailboxId;
import heard.desk.conversation.ConversationId;
import heard.desk.conversation.ConversationImport;
import heard.desk.conversation.ConversationImport.Past;
import heard.desk.conversation.CustomField;
import heard.desk.conversation.Drafts;
import heard.desk.conversation.Fields;
import heard.desk.conversation.MessageKind;
import heard.desk.conversation.Recipient;
import heard.desk.conversation.TagId;
import heard.desk.conversation.Tags;
import heard.desk.customer.CustomerId;
import heard.desk.customer.Customers;
import heard.desk.customer.IdentityKind;
import heard.desk.customer.Newcomer;
import heard.desk.identity.Agent;
import heard.desk.identity.Agents;
import heard.desk.identity.Team;
import heard.desk.identity.TeamId;
import heard.desk.identity.Teams;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.DependsOn;
import org.springframework.transaction.support.TransactionOperations;

/** Fills an empty desk with the demo company's conversations, in one transaction. Its people and mailboxes must be there first. */
@DependsOn({"demoPeople", "demoMailboxes"})
final class DemoLoader {
    private static final Logger log = LoggerFactory.getLogger(DemoLoader.class);
    private static final List<String> ACCOUNTS = List.of("ruta", "ivan", "emma", "lead");
    private static final Map<String, String> TEAMS = Map.of("shop", "Shop", "repair", "Repair centre");
    static final List<String> MAILBOXES = List.of("pagalba", "podderzhka", "support");
    static final String DOMAIN = "@demo.localhost";

    /** What the loader writes through. */
    record Doors(Agents agents, Teams teams, Customers customers, Tags tags, Fields fields, ConversationImport conversations,
            Drafts drafts, MailNames mails, DemoHours hours, TransactionOperations transactions) {}

    private final Doors doors;
    private final DemoMarkStore mark;
    private final Clock clock;

    DemoLoader(Doors doors, DemoMarkStore mark, Clock clock) {
        this.doors = doors;
        this.mark = mark;
        this.clock = clock;
    }

    /** How many conversations were loaded: none where the desk has some already, or the people of the demo are not there. */
    int load() {
        if (!doors.conversations().nothingYet() || !ACCOUNTS.stream().allMatch(this::works))
            return 0;
        Instant began = clock.instant();
        List<Story> stories = StoryReader.all();
        doors.transactions().executeWithoutResult(status -> {
            write(stories);
            mark.put();
        });
        log.atInfo().addKeyValue("conversations", stories.size())
                .addKeyValue("millis", Duration.between(began, clock.instant()).toMillis()).log("Demo company loaded");
        return stories.size();
    }

    private boolean works(String account) {
        return doors.agents().byEmail(account + DOMAIN).isPresent();
    }

    private void write(List<Story> stories) {
        var cast = cast(stories);
        var spots = spots(stories);
        var teller = new StoryTeller(cast, clock.instant(), spots);
        List<Past> told = teller.tell(stories);
        doors.conversations().take(told, teller.contents());
        doors.mails().remember(named(teller));
        addFields();
        doors.hours().set(cast.team("repair"));
        for (int i = 0; i < stories.size(); i++)
            sketch(stories.get(i), told.get(i), cast);
    }

    /** Answers to these mails find their thread; without its mailbox no mail can arrive. */
    private static List<MailNames.Past> named(StoryTeller teller) {
        List<MailNames.Past> named = new ArrayList<>();
        for (StoryTeller.MailName name : teller.names()) {
            UUID mailbox = name.mailbox().id();
            if (mailbox != null)
                named.add(new MailNames.Past(name.message(), new MailboxId(mailbox), name.name()));
        }
        return named;
    }

    private Cast cast(List<Story> stories) {
        Map<String, Agent> people = new HashMap<>();
        ACCOUNTS.forEach(account -> people.put(account, doors.agents().byEmail(account + DOMAIN).orElseThrow()));
        Map<String, TeamId> teams = new HashMap<>();
        TEAMS.forEach((word, name) -> teams.put(word, doors.teams().all().stream().filter(team -> team.name().equals(name))
                .map(Team::id).findFirst().orElseThrow()));
        Map<String, Cast.Place> mailboxes = new HashMap<>();
        MAILBOXES.forEach(
                account -> mailboxes.put(account, new Cast.Place(doors.mails().mailbox(account + DOMAIN).map(MailboxId::value).orElse(null),
                        account + DOMAIN, Objects.requireNonNull(teams.get("shop")))));
        return new Cast(people, teams, mailboxes, tags(stories));
    }

    /** The colours are those of the alphabet, so that they are the same at each start. */
    private Map<String, TagId> tags(List<Story> stories) {
        var names = new TreeSet<String>();
        stories.forEach(story -> names.addAll(story.tags()));
        Map<String, TagId> tags = new LinkedHashMap<>();
        for (String name : names)
            tags.put(name, doors.tags().obtain(name, tags.size()).id());
        return tags;
    }

    /** Named, like the tags and teams, in the one language that all of this company's agents read. */
    private void addFields() {
        doors.fields().add(new Fields.NewField("order", "Order", CustomField.Kind.TEXT, List.of()));
        doors.fields().add(new Fields.NewField("product", "Product", CustomField.Kind.TEXT, List.of()));
        doors.fields().add(new Fields.NewField("serial", "Serial number", CustomField.Kind.TEXT, List.of()));
    }

    private Map<String, StoryTeller.Spot> spots(List<Story> stories) {
        Map<Story, Newcomer> newcomers = new LinkedHashMap<>();
        stories.forEach(story -> newcomers.put(story,
                new Newcomer(IdentityKind.EMAIL, story.customer().email(), story.customer().name(), story.customer().language())));
        Map<Newcomer, CustomerId> customers = doors.customers().welcome(newcomers.values());
        List<Long> numbers = doors.conversations().numbers(stories.size());
        Map<String, StoryTeller.Spot> spots = new HashMap<>();
        for (int i = 0; i < stories.size(); i++) {
            Story story = stories.get(i);
            CustomerId customer = Objects.requireNonNull(customers.get(newcomers.get(story)));
            String phone = story.customer().phone();
            if (phone != null)
                doors.customers().addIdentity(customer, IdentityKind.PHONE, phone);
            spots.put(story.key(), new StoryTeller.Spot(ConversationId.next(), numbers.get(i), customer));
        }
        return spots;
    }

    private void sketch(Story story, Past past, Cast cast) {
        for (Story.Sketch sketch : story.drafts()) {
            var to = List.of(Recipient.to(story.customer().name(), story.customer().email()));
            doors.drafts().keep(cast.person(sketch.agent()).access(), past.id(), MessageKind.OUTBOUND,
                    new Drafts.Writing(sketch.text(), to, List.of(), past.messages().getLast().id(), sketch.shared()));
        }
    }
}
