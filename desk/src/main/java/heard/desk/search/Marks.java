package heard.desk.search;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import heard.desk.conversation.Channel;
import heard.desk.conversation.Conversation;
import heard.desk.conversation.Priority;
import heard.desk.conversation.State;
import heard.desk.conversation.TagId;
import heard.desk.customer.CustomerId;
import heard.desk.identity.AgentId;
import heard.desk.identity.TeamId;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a conversation besides its texts, as lexemes among its words, so that one index answers words, filters,
 * rights and time together. Each begins with a sign that no word begins with.
 */
final class Marks {
    /** Before a word of the subject, the customer's name, address or number. */
    static final String HEADING = "^";
    static final String PHONE = "~";
    static final String FROM = "<";
    static final String TO = ">";
    static final String ATTACHMENT = "+file";
    /** Days are counted in blocks of 1, 8, 64, 512 and 4096; {@link TimeWindows} says why. */
    static final int LEVELS = 5;
    static final int LEVEL_BITS = 3;
    private static final long FIRST_DAY = LocalDate.of(1990, 1, 1).toEpochDay();
    private static final int FIELD_LENGTH = 80;

    private Marks() {
    }

    static List<String> of(Conversation conversation, Instant now) {
        List<String> marks = new ArrayList<>();
        long day = day(conversation.lastMessageAt(), now);
        for (int level = 0; level < LEVELS; level++) {
            marks.add(time(level, day >> (LEVEL_BITS * level), null));
            marks.add(time(level, day >> (LEVEL_BITS * level), conversation.scope()));
        }
        marks.add(state(conversation.state()));
        marks.add(conversation.assignee() == null ? assigneeNobody() : assignee(conversation.assignee()));
        conversation.tags().forEach(tag -> marks.add(tag(tag)));
        marks.add(channel(conversation.channel()));
        marks.add(priority(conversation.priority()));
        marks.add(customer(conversation.customer()));
        marks.add(number(conversation.number()));
        if (conversation.language() != null)
            marks.add(language(conversation.language()));
        if (conversation.mailbox() != null)
            marks.add(mailbox(conversation.mailbox()));
        if (conversation.hasAttachments())
            marks.add(ATTACHMENT);
        conversation.fields().forEach((key, value) -> marks.add(field(key, value)));
        return marks;
    }

    /** Never in the future, whatever a mail claims. */
    static Instant time(Instant at, Instant now) {
        return at.isAfter(now) ? now : at;
    }

    private static long day(Instant at, Instant now) {
        return Math.max(FIRST_DAY, day(time(at, now)));
    }

    static long day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC).toEpochDay();
    }

    /** A block of days, of all teams or of one. */
    static String time(int level, long block, @Nullable TeamId scope) {
        return "*" + level + Long.toString(block, Character.MAX_RADIX) + (scope == null ? "" : "." + ending(scope.value()));
    }

    static String state(State state) {
        return "=" + state.code();
    }

    static String assignee(AgentId agent) {
        return "@" + ending(agent.value());
    }

    static String assigneeNobody() {
        return "@none";
    }

    static String tag(TagId tag) {
        return "#" + ending(tag.value());
    }

    static String channel(Channel channel) {
        return "%" + channel.code();
    }

    static String priority(Priority priority) {
        return "!" + priority.code();
    }

    static String language(String language) {
        return "_" + language;
    }

    static String customer(CustomerId customer) {
        return "&c" + ending(customer.value());
    }

    static String mailbox(UUID mailbox) {
        return "&m" + ending(mailbox);
    }

    static String number(long number) {
        return "№" + number;
    }

    static String field(String key, String value) {
        String small = value.toLowerCase(Locale.ROOT);
        return "$" + key + "=" + (small.length() > FIELD_LENGTH ? small.substring(0, FIELD_LENGTH) : small);
    }

    /** 64 random bits of a key: enough to tell a desk's teams, people and tags apart. */
    private static String ending(UUID id) {
        return Long.toUnsignedString(id.getLeastSignificantBits(), Character.MAX_RADIX);
    }
}
