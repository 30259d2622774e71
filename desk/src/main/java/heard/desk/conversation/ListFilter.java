package heard.desk.conversation;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

import heard.desk.customer.CustomerId;
import heard.desk.identity.TeamId;
import org.jspecify.annotations.Nullable;

/**
 * Which conversations a list shows, and in what order. What is absent limits nothing; several tags must all be there.
 *
 * @param states  narrows or replaces the states of the view; empty takes those of the view
 * @param updated when the last message came or went
 * @param text    words to look for; only the search takes a filter that has them
 */
public record ListFilter(ListView view, Set<State> states, @Nullable TeamId team, @Nullable Assignee assignee, Set<TagId> tags,
        @Nullable Channel channel, @Nullable UUID mailbox, @Nullable Priority priority, @Nullable String language,
        @Nullable CustomerId customer, Map<String, String> fields, Period created, Period updated, @Nullable String text, ListSort sort) {
    static final int MOST_TAGS = 10;
    static final int MOST_FIELDS = 5;
    static final int TEXT_LENGTH = 500;
    private static final Set<State> LIVE = EnumSet.of(State.OPEN, State.WAITING_FOR_CUSTOMER, State.WAITING_FOR_US, State.SNOOZED);

    public ListFilter {
        states = Set.copyOf(states);
        tags = Set.copyOf(tags);
        fields = Map.copyOf(fields);
        text = text == null || text.isBlank() ? null : text.strip();
        if (tags.size() > MOST_TAGS || fields.size() > MOST_FIELDS || (text != null && text.length() > TEXT_LENGTH))
            throw new IllegalArgumentException(
                    "A filter holds at most " + MOST_TAGS + " tags, " + MOST_FIELDS + " fields and " + TEXT_LENGTH
                            + " characters of text");
    }

    public static ListFilter of(ListView view) {
        return new ListFilter(view, Set.of(), null, null, Set.of(), null, null, null, null, null, Map.of(), Period.ALWAYS, Period.ALWAYS,
                null, ListSort.NEWEST);
    }

    /** Reads the parameters of an address; see {@link FilterText} for the names. */
    public static ListFilter parse(Map<String, ? extends Collection<String>> parameters) {
        return FilterText.parse(parameters);
    }

    /** Reads what {@link #queryString} wrote. */
    public static ListFilter parse(String queryString) {
        return FilterText.parse(queryString);
    }

    /** The one written form of this filter, for addresses and saved views. */
    public String queryString() {
        return FilterText.write(this);
    }

    /** The states that can occur in the list. */
    public Set<State> effectiveStates() {
        return states.isEmpty() ? view.states() : states;
    }

    /** Waiting times and priorities put in order what is not over; what is over is always sorted by age. */
    public ListSort effectiveSort() {
        return LIVE.containsAll(effectiveStates()) ? sort : ListSort.NEWEST;
    }

    /** Whose they are, as the view or else the filter says. */
    public @Nullable Assignee effectiveAssignee() {
        return switch (view) {
            case MINE -> new Assignee.Me();
            case UNASSIGNED -> new Assignee.Nobody();
            case OPEN, WAITING_FOR_CUSTOMER, WAITING_FOR_US, SNOOZED, SOLVED, CLOSED, SPAM, ALL, MENTIONS, DRAFTS, FAILED -> assignee;
        };
    }

    public ListFilter withSort(ListSort other) {
        return new ListFilter(view, states, team, assignee, tags, channel, mailbox, priority, language, customer, fields, created, updated,
                text, other);
    }

    public ListFilter withText(@Nullable String words) {
        return new ListFilter(view, states, team, assignee, tags, channel, mailbox, priority, language, customer, fields, created, updated,
                words, sort);
    }

    public ListFilter withStates(Set<State> some) {
        return new ListFilter(view, some, team, assignee, tags, channel, mailbox, priority, language, customer, fields, created, updated,
                text, sort);
    }

    public ListFilter withTeam(@Nullable TeamId one) {
        return new ListFilter(view, states, one, assignee, tags, channel, mailbox, priority, language, customer, fields, created, updated,
                text, sort);
    }

    public ListFilter withAssignee(@Nullable Assignee someone) {
        return new ListFilter(view, states, team, someone, tags, channel, mailbox, priority, language, customer, fields, created, updated,
                text, sort);
    }

    public ListFilter withTags(Set<TagId> some) {
        return new ListFilter(view, states, team, assignee, some, channel, mailbox, priority, language, customer, fields, created, updated,
                text, sort);
    }

    public ListFilter withCustomer(@Nullable CustomerId one) {
        return new ListFilter(view, states, team, assignee, tags, channel, mailbox, priority, language, one, fields, created, updated, text,
                sort);
    }

    /** In a fixed order, so that equal filters are written alike. */
    List<TagId> sortedTags() {
        var sorted = new TreeSet<UUID>();
        tags.forEach(tag -> sorted.add(tag.value()));
        return sorted.stream().map(TagId::new).toList();
    }

    Map<String, String> sortedFields() {
        return new TreeMap<>(fields);
    }
}
