package heard.desk.conversation.web;

import java.time.Instant;
import java.util.UUID;

import heard.desk.conversation.Entry;
import heard.desk.conversation.Fields;
import heard.desk.conversation.TagId;
import heard.desk.conversation.Tags;
import heard.desk.identity.AgentId;
import heard.desk.identity.Directory;
import heard.desk.identity.TeamId;
import heard.desk.platform.words.Words;
import org.springframework.stereotype.Component;

/** Says in plain words what was done to a conversation. */
@Component
class EntryWords {
    private final Directory directory;
    private final Tags tags;
    private final Fields fields;

    EntryWords(Directory directory, Tags tags, Fields fields) {
        this.directory = directory;
        this.tags = tags;
        this.fields = fields;
    }

    Sentence of(Words words, Entry entry) {
        String who = entry.agent() == null ? words.t("entry.desk") : directory.name(entry.agent());
        String to = detail(entry, "to");
        return switch (entry.kind()) {
            case STATE_CHANGED -> Sentence.of(words, "entry.state-changed", who, words.t("state." + to));
            case REOPENED -> Sentence.of(words, "entry.reopened");
            case REREAD -> Sentence.of(words, "entry.reread");
            case SNOOZED -> Sentence.of(words, "entry.snoozed", who, words.at(Instant.parse(detail(entry, "until"))));
            case WOKEN -> Sentence.of(words, "entry.woken");
            case ASSIGNED -> assigned(words, entry, who);
            case TEAM_CHANGED -> team(words, entry, who);
            case PRIORITY_CHANGED -> Sentence.of(words, "entry.priority-changed", who, words.t("priority." + to));
            case TAGGED, UNTAGGED -> Sentence.of(words, "entry." + entry.kind().code(), who, tag(words, entry));
            case FIELD_CHANGED -> field(words, entry, who);
            case PARTICIPANT_ADDED, PARTICIPANT_REMOVED ->
                Sentence.of(words, "entry." + entry.kind().code(), who, detail(entry, "address"));
            case JOINED -> joined(words, entry, who);
            case JOIN_UNDONE -> Sentence.of(words, "entry.join-undone", who, "#" + detail(entry, "from") + detail(entry, "of"));
            case SPLIT -> to.isEmpty()
                    ? Sentence.of(words, "entry.split-from", who, "#" + detail(entry, "from"))
                    : Sentence.of(words, "entry.split-to", who, "#" + to);
            case REPLY_SCHEDULED -> Sentence.of(words, "entry.reply-scheduled", who, words.at(Instant.parse(detail(entry, "at"))));
            case REPLY_WITHDRAWN -> detail(entry, "why").equals("customer-wrote")
                    ? Sentence.of(words, "entry.reply-overtaken", who)
                    : Sentence.of(words, "entry.reply-withdrawn", who);
            case KEPT_APART -> Sentence.of(words, "entry.kept-apart", who, "#" + detail(entry, "number"));
            case PROMISED, PROMISE_KEPT, PROMISE_BROKEN, PROMISE_MOVED, PROMISE_WITHDRAWN, PROMISE_DROPPED, PROMISE_REOPENED ->
                promise(words, entry, who);
            case FOLLOW_UP -> Sentence.of(words, "entry.follow-up." + detail(entry, "what"));
            case SUBJECT_CHANGED, CUSTOMER_CHANGED, DELIVERY_RETRIED, KEPT_WHOLE, DELIVERY_FAILED, BOUNCED ->
                Sentence.of(words, "entry." + entry.kind().code(), who);
        };
    }

    private static String detail(Entry entry, String name) {
        return entry.detail().getOrDefault(name, "");
    }

    private Sentence assigned(Words words, Entry entry, String who) {
        String to = detail(entry, "to");
        if (late(entry))
            return Sentence.of(words, "entry.released-late", directory.name(new AgentId(UUID.fromString(detail(entry, "from")))));
        if (to.isEmpty())
            return Sentence.of(words, "entry.released", who);
        var assignee = new AgentId(UUID.fromString(to));
        return assignee.equals(entry.agent())
                ? Sentence.of(words, "entry.took", who)
                : Sentence.of(words, "entry.assigned", who, directory.name(assignee));
    }

    /** Whether the desk did it since a deadline was missed. */
    private static boolean late(Entry entry) {
        return detail(entry, "why").equals("late");
    }

    private Sentence team(Words words, Entry entry, String who) {
        String to = detail(entry, "to");
        if (to.isEmpty())
            return Sentence.of(words, "entry.team-home", who);
        String team = directory.name(new TeamId(UUID.fromString(to)));
        return late(entry) ? Sentence.of(words, "entry.team-late", team) : Sentence.of(words, "entry.team-changed", who, team);
    }

    private String tag(Words words, Entry entry) {
        return tags.find(new TagId(UUID.fromString(detail(entry, "tag")))).map(tag -> tag.name()).orElse(words.t("entry.removed-tag"));
    }

    private Sentence field(Words words, Entry entry, String who) {
        String label = fields.byKey(detail(entry, "field")).map(field -> field.label()).orElse(detail(entry, "field"));
        String value = detail(entry, "to");
        return value.isEmpty()
                ? Sentence.of(words, "entry.field-cleared", who, label)
                : Sentence.of(words, "entry.field-changed", who, label, value);
    }

    private static Sentence promise(Words words, Entry entry, String who) {
        String due = detail(entry, "due");
        String told = detail(entry, "told");
        String key = "entry." + entry.kind().code() + (told.isEmpty() ? "" : "." + told);
        return due.isEmpty() ? Sentence.of(words, key + ".undated", who) : Sentence.of(words, key, who, words.at(Instant.parse(due)));
    }

    private static Sentence joined(Words words, Entry entry, String who) {
        String from = detail(entry, "from");
        return from.isEmpty()
                ? Sentence.of(words, "entry.joined-into", who, "#" + detail(entry, "into"))
                : Sentence.of(words, "entry.joined", who, "#" + from);
    }
}
