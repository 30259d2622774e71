package heard.desk.load;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import heard.desk.conversation.Channel;
import heard.desk.conversation.ConversationId;
import heard.desk.conversation.ConversationImport.Past;
import heard.desk.conversation.ConversationImport.Standing;
import heard.desk.conversation.ConversationThread;
import heard.desk.conversation.Draft;
import heard.desk.conversation.Entry;
import heard.desk.conversation.EntryKind;
import heard.desk.conversation.MessageId;
import heard.desk.conversation.MessageKind;
import heard.desk.conversation.Participants;
import heard.desk.conversation.Priority;
import heard.desk.conversation.Recipient;
import heard.desk.conversation.State;
import heard.desk.conversation.TagId;
import heard.desk.identity.AgentId;
import heard.desk.identity.TeamId;
import org.jspecify.annotations.Nullable;

/**
 * Makes up the conversations of a desk in the order in which they began, up to now: old ones are closed, the newest are where a
 * desk of this size would have them. One with a seed is the same each time.
 */
final class Lives {
    private static final double SPAM = 0.02;
    private static final double FORGOTTEN = 0.004;
    private static final double JOINED = 0.01;
    private static final Duration SOLVED_BEFORE_CLOSED = Duration.ofDays(10);

    private final Company company;
    private final Customers customers;
    private final Letters letters;
    private final Instant now;
    private final int conversations;
    private final Duration past;
    private final Chance chance;
    private int made;

    /** Everything is made of the company's people, by chance of a seed. */
    Lives(Company company, Customers customers, Instant now, int conversations, long seed) {
        this.company = company;
        this.customers = customers;
        this.now = now;
        this.conversations = conversations;
        this.past = Duration.ofDays(conversations <= 2_000 ? 60 : conversations <= 200_000 ? 730 : 1_095);
        this.chance = new Chance(seed);
        this.letters = new Letters(chance, now);
    }

    /** One conversation, with what lies beside its row. */
    record Life(Past past, int customer, List<Draft> drafts) {}

    /** The next ones, at most so many; none at the end. */
    List<Life> next(int most) {
        List<Life> lives = new ArrayList<>();
        while (lives.size() < most && made < conversations)
            lives.addAll(begin());
        return lives;
    }

    Letters letters() {
        return letters;
    }

    private Instant opening() {
        double place = (made + chance.below(1000) / 1000.0) / conversations;
        return now.minus(past).plusMillis((long) (past.toMillis() * place)).minusSeconds(1);
    }

    private List<Life> begin() {
        Instant at = opening();
        int customer = customers.next(chance, at);
        var who = customers.get(customer);
        var box = chance.of(company.boxes());
        TeamId team = chance.happens(0.15) ? chance.of(company.teams()) : null;
        var writing = letters.begin(who, customers.language(customer), box, company.of(team == null ? box.team() : team), at);
        List<Life> lives = new ArrayList<>();
        boolean twin = chance.happens(JOINED) && made + 1 < conversations;
        Life first = life(writing, customer, box, team, null);
        if (first == null)
            return lives;
        lives.add(first);
        made++;
        if (twin) {
            var again = letters.begin(who, customers.language(customer), box, company.of(first.past().standing().home()),
                    at.plus(Duration.ofMinutes(12)));
            Life second = life(again, customer, box, team, first.past());
            if (second != null) {
                lives.add(second);
                made++;
            }
        }
        return lives;
    }

    private @Nullable Life life(Letters.Writing writing, int customer, Company.Box box, @Nullable TeamId team, @Nullable Past into) {
        boolean spam = into == null && chance.happens(SPAM);
        writing.live(spam || into != null);
        if (writing.messages().isEmpty())
            return null;
        var id = new ConversationId(chance.id(writing.began().toEpochMilli()));
        var entries = new ArrayList<Entry>();
        Standing standing = standing(writing, box, team, into, spam);
        tell(writing, id, standing, entries);
        var home = into == null ? id : into.id();
        var thread = new ConversationThread(writing.thread(), home, id, Channel.EMAIL, box.id(), writing.subject(), writing.began());
        var past = new Past(id, 1001 + made, customers.get(customer).id(), box.id(), Channel.EMAIL, writing.subject(),
                customers.language(customer).code(), standing, writing.began(), List.of(thread), writing.messages(), entries,
                copied(), into == null ? writing.called() : List.of(), into == null ? read(writing) : Map.of());
        return new Life(past, customer, drafts(past, writing));
    }

    private Standing standing(Letters.Writing writing, Company.Box box, @Nullable TeamId team, @Nullable Past into, boolean spam) {
        State state = into != null ? State.JOINED : spam ? State.SPAM : state(writing);
        AgentId assignee = spam ? null : writing.agent() != null && chance.happens(0.92) ? writing.agent() : null;
        return new Standing(state, state == State.SNOOZED ? now.plus(Duration.ofHours(1 + chance.below(200))) : null,
                into == null ? null : into.id(), team, box.team(), assignee,
                chance.happens(0.9) ? Priority.NORMAL : chance.of(List.of(Priority.values())), tags(), Map.of());
    }

    private State state(Letters.Writing writing) {
        Instant last = writing.messages().getLast().at();
        if (chance.happens(FORGOTTEN))
            return chance.of(List.of(State.OPEN, State.WAITING_FOR_US, State.WAITING_FOR_CUSTOMER));
        if (!writing.over())
            return writing.answered()
                    ? chance.happens(0.9) ? State.WAITING_FOR_CUSTOMER : State.SNOOZED
                    : chance.happens(0.85) ? State.OPEN : chance.of(List.of(State.WAITING_FOR_US, State.SNOOZED));
        return last.plus(SOLVED_BEFORE_CLOSED).isBefore(now) ? State.CLOSED : State.SOLVED;
    }

    private List<TagId> tags() {
        Set<TagId> tags = new LinkedHashSet<>();
        for (int i = chance.times(0.8, 4); i > 0; i--)
            tags.add(company.tags().get(Math.min(company.tags().size() - 1, chance.rank(company.tags().size() + 1))));
        return List.copyOf(tags);
    }

    private void tell(Letters.Writing writing, ConversationId id, Standing standing, List<Entry> entries) {
        AgentId by = writing.agent();
        if (by == null)
            return;
        Instant at = writing.began().plusSeconds(60);
        if (standing.assignee() != null)
            entries.add(entry(id, at, by, EntryKind.ASSIGNED, Map.of("to", standing.assignee().toString())));
        for (TagId tag : standing.tags())
            entries.add(entry(id, at.plusSeconds(5 + entries.size()), by, EntryKind.TAGGED, Map.of("tag", tag.value().toString())));
        Instant end = writing.messages().getLast().at().plusSeconds(90);
        if (standing.state() != State.OPEN && standing.state() != State.JOINED && end.isBefore(now))
            entries.add(entry(id, end, by, EntryKind.STATE_CHANGED, Map.of("from", "open", "to", standing.state().code())));
    }

    private Entry entry(ConversationId id, Instant at, AgentId by, EntryKind kind, Map<String, String> detail) {
        return new Entry(chance.id(at.toEpochMilli()), id, at, by, kind, detail);
    }

    private List<Participants.Participant> copied() {
        if (!chance.happens(0.12))
            return List.of();
        var phrases = customers.language(chance.below(3));
        return List.of(new Participants.Participant(phrases.person(chance), Phrases.account(chance) + "@copy.example"));
    }

    /** Who has answered has read it, and so has one colleague. */
    private Map<AgentId, MessageId> read(Letters.Writing writing) {
        Map<AgentId, MessageId> read = new HashMap<>();
        AgentId by = writing.agent();
        if (by == null)
            return read;
        MessageId last = writing.messages().getLast().id();
        read.put(by, writing.answered() ? last : writing.messages().getFirst().id());
        read.put(chance.of(writing.team()).id(), last);
        return read;
    }

    private List<Draft> drafts(Past past, Letters.Writing writing) {
        if (past.standing().state() != State.OPEN || !chance.happens(0.1))
            return List.of();
        var owner = chance.of(writing.team());
        return List.of(new Draft(chance.id(now.toEpochMilli()), past.id(), owner.id(), MessageKind.OUTBOUND, chance.happens(0.2),
                writing.messages().getFirst().id(), writing.sketch(),
                List.of(Recipient.to(writing.customer().name(), writing.customer().identities().getFirst().shown())), List.of(), now, 0));
    }
}
