package heard.desk.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

import heard.desk.channel.email.mime.MailAddress;
import heard.desk.conversation.Attachment;
import heard.desk.conversation.AttachmentId;
import heard.desk.conversation.Channel;
import heard.desk.conversation.ConversationId;
import heard.desk.conversation.ConversationImport.Called;
import heard.desk.conversation.ConversationImport.Past;
import heard.desk.conversation.ConversationImport.Standing;
import heard.desk.conversation.ConversationThread;
import heard.desk.conversation.Delivery;
import heard.desk.conversation.Entry;
import heard.desk.conversation.EntryKind;
import heard.desk.conversation.Message;
import heard.desk.conversation.MessageId;
import heard.desk.conversation.MessageKind;
import heard.desk.conversation.Participants;
import heard.desk.conversation.Recipient;
import heard.desk.conversation.Said;
import heard.desk.conversation.State;
import heard.desk.conversation.ThreadId;
import heard.desk.customer.CustomerId;
import heard.desk.demo.Story.Fate;
import heard.desk.identity.AgentId;
import heard.desk.identity.TeamId;
import heard.desk.platform.Ids;
import heard.desk.platform.blob.BlobHash;
import org.jspecify.annotations.Nullable;

/** Turns stories into conversations with a past; pure but for the ids it makes. */
final class StoryTeller {
    private static final Pattern CALL = Pattern.compile("@(ruta|ivan|emma|lead)\\b");
    private static final Duration TO_ANSWER_A_CALL = Duration.ofMinutes(40);
    private static final Duration READ_BY_THEN = Duration.ofDays(2);

    /** A name by which a mail is known. */
    record MailName(MessageId message, Cast.Place mailbox, String name) {}

    /** Where the conversation of a story lies. */
    record Spot(ConversationId id, long number, CustomerId customer) {}

    private final Cast cast;
    private final Instant now;
    private final Map<String, Spot> spots;
    private final Map<BlobHash, byte[]> contents = new LinkedHashMap<>();
    private final List<MailName> names = new ArrayList<>();

    StoryTeller(Cast cast, Instant now, Map<String, Spot> spots) {
        this.cast = cast;
        this.now = now;
        this.spots = spots;
    }

    List<byte[]> contents() {
        return List.copyOf(contents.values());
    }

    List<MailName> names() {
        return List.copyOf(names);
    }

    List<Past> tell(List<Story> stories) {
        return stories.stream().map(story -> past(story, stories)).toList();
    }

    private Past past(Story story, List<Story> all) {
        Spot spot = spot(story.key());
        Instant start = now.minus(story.started());
        var lies = story.joinedInto() == null ? spot.id() : spot(story.joinedInto()).id();
        var place = cast.mailbox(story.mailbox());
        var thread = new ConversationThread(ThreadId.next(), lies, spot.id(), story.channel(), place.id(), story.subject(), start);
        var messages = messages(story, thread.id());
        var entries = new ArrayList<>(StoryHistory.of(story, spot.id(), cast, now));
        joins(story, all, entries);
        return new Past(spot.id(), spot.number(), spot.customer(), place.id(), story.channel(), story.subject(),
                story.customer().language(), standing(story), start, List.of(thread), messages, entries, participants(story),
                called(story, messages), read(story, messages));
    }

    private Spot spot(String key) {
        return Objects.requireNonNull(spots.get(key), key);
    }

    private Standing standing(Story story) {
        String joined = story.joinedInto();
        return new Standing(story.state(), story.snoozedFor() == null ? null : now.plus(story.snoozedFor()),
                joined == null ? null : spot(joined).id(), story.team() == null ? null : cast.team(story.team()),
                cast.mailbox(story.mailbox()).team(), story.assignee() == null ? null : cast.person(story.assignee()).id(),
                story.priority(), cast.tagged(story.tags()), story.fields());
    }

    private void joins(Story story, List<Story> all, List<Entry> entries) {
        if (story.joinedInto() instanceof String into)
            entries.add(joined(story, spot(story.key()), story, Map.of("into", Long.toString(spot(into).number()), "was", "open")));
        all.stream().filter(other -> story.key().equals(other.joinedInto())).forEach(other -> entries
                .add(joined(other, spot(story.key()), story, Map.of("from", Long.toString(spot(other.key()).number())))));
    }

    private Entry joined(Story joined, Spot spot, Story by, Map<String, String> detail) {
        Instant at = now.minus(joined.started()).plus(joined.lines().getLast().after()).plusSeconds(45);
        return new Entry(Ids.next(), spot.id(), at, cast.person(Objects.requireNonNull(by.assignee())).id(), EntryKind.JOINED, detail);
    }

    private List<Message> messages(Story story, ThreadId thread) {
        List<Message> messages = new ArrayList<>();
        var mail = new StoryMail();
        for (int i = 0; i < story.lines().size(); i++) {
            Message message = message(story, i, thread);
            boolean onItsWay = story.lines().get(i).fate() instanceof Story.Fate.Scheduled;
            if (story.channel() == Channel.EMAIL && message.kind() != MessageKind.NOTE && !onItsWay)
                message = withOriginal(story, i, message, mail);
            messages.add(message);
        }
        return messages;
    }

    private Message message(Story story, int index, ThreadId thread) {
        var line = story.lines().get(index);
        var id = MessageId.next();
        boolean ours = line.voice() != Story.Voice.CUSTOMER;
        var kind = kind(line);
        var agent = ours ? cast.person(Objects.requireNonNull(line.agent())) : null;
        String subject = kind == MessageKind.NOTE ? "" : index == 0 || story.channel() != Channel.EMAIL ? story.subject() : reply(story);
        return new Message(id, thread, kind, line.nature(), now.minus(story.started()).plus(line.after()),
                agent == null ? null : agent.id(), agent == null ? story.customer().name() : agent.name(),
                agent == null ? customerAddress(story) : "", subject, line.text(), line.text().length(), line.html(),
                recipients(story, line), List.of(), Map.of(), null, attachments(line), delivery(story, line, id));
    }

    private static String reply(Story story) {
        return story.subject().toLowerCase(Locale.ROOT).startsWith("re:") ? story.subject() : "Re: " + story.subject();
    }

    private static MessageKind kind(Story.Line line) {
        return switch (line.voice()) {
            case CUSTOMER -> MessageKind.INBOUND;
            case AGENT -> MessageKind.OUTBOUND;
            case NOTE -> MessageKind.NOTE;
        };
    }

    private static String customerAddress(Story story) {
        String phone = story.customer().phone();
        boolean byNumber = story.channel() == Channel.PHONE || story.channel() == Channel.SMS;
        return byNumber && phone != null ? phone : story.customer().email();
    }

    private List<Recipient> recipients(Story story, Story.Line line) {
        if (line.voice() == Story.Voice.NOTE)
            return List.of();
        if (story.channel() != Channel.EMAIL)
            return line.voice() == Story.Voice.CUSTOMER
                    ? List.of()
                    : List.of(Recipient.to(story.customer().name(), customerAddress(story)));
        List<Recipient> recipients = new ArrayList<>();
        recipients.add(line.voice() == Story.Voice.CUSTOMER
                ? Recipient.to("", cast.mailbox(story.mailbox()).address())
                : Recipient.to(story.customer().name(), story.customer().email()));
        if (!StoryMail.byMachine(line.nature()))
            story.cc().forEach(one -> recipients.add(Recipient.cc(one.name(), one.email())));
        return recipients;
    }

    private List<Attachment> attachments(Story.Line line) {
        List<Attachment> attachments = new ArrayList<>();
        line.inline().forEach(file -> attachments.add(attachment(file, attachments.size(), true)));
        line.files().forEach(file -> attachments.add(attachment(file, attachments.size(), false)));
        return attachments;
    }

    private Attachment attachment(String name, int position, boolean inline) {
        byte[] content = StoryReader.file(name);
        return new Attachment(AttachmentId.next(), position, name, StoryMail.typeOf(name), inline ? "part" + position : null, inline,
                content.length, kept(content));
    }

    private BlobHash kept(byte[] content) {
        var hash = BlobHash.of(content);
        contents.putIfAbsent(hash, content);
        return hash;
    }

    private @Nullable Delivery delivery(Story story, Story.Line line, MessageId id) {
        if (line.voice() != Story.Voice.AGENT)
            return null;
        Instant at = now.minus(story.started()).plus(line.after());
        Instant left = at.plusSeconds(10);
        return switch (line.fate()) {
            case null -> new Delivery(id, story.channel(), Delivery.Status.SENT, 1, left, Said.NOTHING, left, left);
            case Fate.Failed failed ->
                new Delivery(id, story.channel(), Delivery.Status.FAILED, 1, left, Said.byServer(failed.serverWords()), null, left);
            case Fate.Scheduled later ->
                new Delivery(id, story.channel(), Delivery.Status.QUEUED, 0, now.plus(later.in()), Said.NOTHING, null,
                        at);
        };
    }

    private Message withOriginal(Story story, int line, Message message, StoryMail mail) {
        var place = cast.mailbox(story.mailbox());
        boolean ours = message.kind() == MessageKind.OUTBOUND;
        var from = ours
                ? new MailAddress(message.authorName(), place.address())
                : new MailAddress(story.customer().name(),
                        story.customer().email());
        String name = StoryMail.nameOf(story, line, from.address().substring(from.address().indexOf('@') + 1));
        names.add(new MailName(message.id(), place, name));
        var raw = kept(mail.original(message, from, name));
        return new Message(message.id(), message.thread(), message.kind(), message.nature(), message.at(), message.agent(),
                message.authorName(), message.authorAddress(), message.subject(), message.text(), message.ownTextLength(), message.html(),
                message.recipients(), message.flaws(), message.detail(), raw, message.attachments(), message.delivery());
    }

    private static List<Participants.Participant> participants(Story story) {
        return story.cc().stream().map(one -> new Participants.Participant(one.name(), one.email())).toList();
    }

    /** Who was called by name and may see it; most have looked soon after. */
    private List<Called> called(Story story, List<Message> messages) {
        List<Called> called = new ArrayList<>();
        for (int i = 0; i < messages.size(); i++) {
            var line = story.lines().get(i);
            if (line.voice() != Story.Voice.NOTE)
                continue;
            var note = messages.get(i);
            Instant looked = note.at().plus(TO_ANSWER_A_CALL);
            Instant seen = line.unseen() || looked.isAfter(now) ? null : looked;
            CALL.matcher(line.text()).results().map(match -> cast.person(match.group(1))).distinct()
                    .filter(agent -> agent.teams().containsKey(scope(story)))
                    .forEach(agent -> called.add(new Called(note.id(), agent.id(), seen)));
        }
        return called;
    }

    private TeamId scope(Story story) {
        return story.team() == null ? cast.mailbox(story.mailbox()).team() : cast.team(story.team());
    }

    /** Whoever spoke has read what came before; what is older than two days or done has been read by all its people. */
    private Map<AgentId, MessageId> read(Story story, List<Message> messages) {
        var said = messages.stream().filter(message -> message.kind() != MessageKind.NOTE).toList();
        if (said.isEmpty() || story.state() == State.JOINED)
            return Map.of();
        Map<AgentId, MessageId> read = new HashMap<>();
        var last = said.getLast();
        boolean byAll = last.at().isBefore(now.minus(READ_BY_THEN)) || story.state() != State.OPEN;
        for (var agent : cast.people().values()) {
            if (!agent.teams().containsKey(scope(story)))
                continue;
            var seen = byAll ? last.id() : readUntil(agent.id(), messages, said);
            if (seen != null)
                read.put(agent.id(), seen);
        }
        return read;
    }

    private static @Nullable MessageId readUntil(AgentId agent, List<Message> messages, List<Message> said) {
        var spoke = messages.stream().filter(message -> agent.equals(message.agent())).map(Message::at).max(Instant::compareTo);
        return spoke.flatMap(at -> said.stream().filter(message -> !message.at().isAfter(at)).map(Message::id).reduce((a, b) -> b))
                .orElse(null);
    }
}
