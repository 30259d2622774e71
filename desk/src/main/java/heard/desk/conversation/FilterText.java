package heard.desk.conversation;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import heard.desk.customer.CustomerId;
import heard.desk.identity.AgentId;
import heard.desk.identity.TeamId;
import heard.desk.platform.CommonError;
import heard.desk.platform.DeskException;
import org.jspecify.annotations.Nullable;

/**
 * The written form of a filter, as in {@code view=open&assignee=me&tag=…&sort=waiting}. Names: view, state, team, assignee,
 * tag, channel, mailbox, priority, language, customer, field.KEY, created-from, created-to, updated-from, updated-to, text,
 * sort. What it does not know it refuses; {@code cursor} and {@code limit} are the page's and passed over.
 */
final class FilterText {
    private static final Set<String> OF_THE_PAGE = Set.of("cursor", "limit");
    private static final Set<String> NAMES = Set.of("view", "state", "team", "assignee", "tag", "channel", "mailbox", "priority",
            "language",
            "customer", "created-from", "created-to", "updated-from", "updated-to", "text", "sort");
    private static final String FIELD = "field.";
    private static final Set<String> LANGUAGES = Set.of("ru", "lt", "en");

    private final Map<String, ? extends Collection<String>> parameters;

    private FilterText(Map<String, ? extends Collection<String>> parameters) {
        this.parameters = parameters;
    }

    static ListFilter parse(Map<String, ? extends Collection<String>> parameters) {
        return new FilterText(parameters).read();
    }

    static ListFilter parse(String queryString) {
        var parameters = new LinkedHashMap<String, List<String>>();
        for (String pair : queryString.split("&", -1)) {
            if (pair.isEmpty())
                continue;
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            String value = equals < 0 ? "" : pair.substring(equals + 1);
            parameters.computeIfAbsent(decoded(name), key -> new ArrayList<>()).add(decoded(value));
        }
        return parse(parameters);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            throw new DeskException(CommonError.INVALID, "The filter is not a query string", broken);
        }
    }

    private ListFilter read() {
        parameters.keySet().forEach(FilterText::requireKnown);
        try {
            return new ListFilter(one("view", ListView::parse).orElse(ListView.OPEN), states(),
                    one("team", FilterText::uuid).map(TeamId::new).orElse(null), one("assignee", FilterText::assignee).orElse(null), tags(),
                    one("channel", FilterText::channel).orElse(null), one("mailbox", FilterText::uuid).orElse(null),
                    one("priority", Priority::parse).orElse(null), one("language", FilterText::language).orElse(null),
                    one("customer", FilterText::uuid).map(CustomerId::new).orElse(null), fields(), period("created"), period("updated"),
                    one("text", Optional::of).orElse(null), one("sort", ListSort::parse).orElse(ListSort.NEWEST));
        } catch (IllegalArgumentException beyondLimits) {
            throw new DeskException(CommonError.INVALID, String.valueOf(beyondLimits.getMessage()), beyondLimits);
        }
    }

    private static void requireKnown(String name) {
        if (!NAMES.contains(name) && !OF_THE_PAGE.contains(name) && !name.startsWith(FIELD))
            throw new DeskException(CommonError.INVALID, "A filter has no parameter of this name: " + Limits.cut(name, 40));
    }

    private Collection<String> values(String name) {
        Collection<String> found = parameters.get(name);
        return found == null ? List.of() : found.stream().filter(value -> !value.isBlank()).toList();
    }

    private <T> Optional<T> one(String name, Function<String, Optional<T>> reader) {
        var values = values(name);
        if (values.size() > 1)
            throw new DeskException(CommonError.INVALID, "The filter's " + name + " may be given once");
        return values.stream().findFirst().map(value -> read(name, value, reader));
    }

    private static <T> T read(String name, String value, Function<String, Optional<T>> reader) {
        return reader.apply(value)
                .orElseThrow(() -> new DeskException(CommonError.INVALID,
                        "The filter's " + name + " has no such value: " + Limits.cut(value, 60)));
    }

    private Set<State> states() {
        var states = EnumSet.noneOf(State.class);
        values("state").forEach(value -> states.add(read("state", value, State::parse)));
        return states;
    }

    private Set<TagId> tags() {
        var tags = new LinkedHashSet<TagId>();
        values("tag").forEach(value -> tags.add(new TagId(read("tag", value, FilterText::uuid))));
        return tags;
    }

    private Map<String, String> fields() {
        var fields = new LinkedHashMap<String, String>();
        for (String name : parameters.keySet())
            if (name.startsWith(FIELD))
                one(name, Optional::of).ifPresent(value -> fields.put(name.substring(FIELD.length()), value));
        return fields;
    }

    private Period period(String name) {
        Instant from = one(name + "-from", FilterText::moment).orElse(null);
        Instant to = one(name + "-to", FilterText::moment).orElse(null);
        return from == null && to == null ? Period.ALWAYS : new Period(from, to);
    }

    private static Optional<Assignee> assignee(String value) {
        return switch (value) {
            case "me" -> Optional.of(new Assignee.Me());
            case "none" -> Optional.of(new Assignee.Nobody());
            default -> uuid(value).map(id -> new Assignee.One(new AgentId(id)));
        };
    }

    private static Optional<Channel> channel(String value) {
        for (Channel channel : Channel.values())
            if (channel.code().equals(value))
                return Optional.of(channel);
        return Optional.empty();
    }

    private static Optional<String> language(String value) {
        return LANGUAGES.contains(value) ? Optional.of(value) : Optional.empty();
    }

    private static Optional<UUID> uuid(String value) {
        try {
            return value.length() == 36 ? Optional.of(UUID.fromString(value)) : Optional.empty();
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }

    /** A moment as 2026-03-01T10:00:00Z, or a day, which begins at midnight UTC. */
    private static Optional<Instant> moment(String value) {
        try {
            return Optional
                    .of(value.length() == 10 ? LocalDate.parse(value).atStartOfDay(ZoneOffset.UTC).toInstant() : Instant.parse(value));
        } catch (DateTimeParseException notOne) {
            return Optional.empty();
        }
    }

    static String write(ListFilter filter) {
        var text = new StringBuilder();
        add(text, "view", filter.view().code());
        for (State state : State.values())
            if (filter.states().contains(state))
                add(text, "state", state.code());
        add(text, "team", filter.team() == null ? null : filter.team().value());
        add(text, "assignee", filter.assignee() == null ? null : filter.assignee().code());
        filter.sortedTags().forEach(tag -> add(text, "tag", tag.value()));
        add(text, "channel", filter.channel() == null ? null : filter.channel().code());
        add(text, "mailbox", filter.mailbox());
        add(text, "priority", filter.priority() == null ? null : filter.priority().code());
        add(text, "language", filter.language());
        add(text, "customer", filter.customer() == null ? null : filter.customer().value());
        filter.sortedFields().forEach((key, value) -> add(text, FIELD + key, value));
        add(text, "created-from", filter.created().from());
        add(text, "created-to", filter.created().to());
        add(text, "updated-from", filter.updated().from());
        add(text, "updated-to", filter.updated().to());
        add(text, "text", filter.text());
        if (filter.sort() != ListSort.NEWEST)
            add(text, "sort", filter.sort().code());
        return text.toString();
    }

    private static void add(StringBuilder text, String name, @Nullable Object value) {
        if (value == null)
            return;
        if (!text.isEmpty())
            text.append('&');
        text.append(URLEncoder.encode(name, StandardCharsets.UTF_8)).append('=')
                .append(URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
    }
}
