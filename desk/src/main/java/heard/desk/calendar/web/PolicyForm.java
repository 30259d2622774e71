package heard.desk.calendar.web;

import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import heard.desk.calendar.clock.ClockKind;
import heard.desk.calendar.clock.Policy;
import heard.desk.calendar.clock.WhenMissed;
import heard.desk.conversation.Channel;
import heard.desk.conversation.Priority;
import heard.desk.conversation.State;
import heard.desk.customer.CustomerId;
import heard.desk.identity.TeamId;
import org.jspecify.annotations.Nullable;

/** The form of a policy, as typed. */
public final class PolicyForm {
    static final List<String> LANGUAGES = List.of("ru", "lt", "en");
    private static final Pattern LENGTH = Pattern.compile("(\\d{1,4})(?:[:.](\\d{2}))?");
    private static final Pattern POSITION = Pattern.compile("\\d{1,4}");
    private static final String PAUSE = "pause-";

    private final Map<String, String> values;

    private PolicyForm(Map<String, String> values) {
        this.values = Map.copyOf(values);
    }

    static PolicyForm of(Map<String, String> typed) {
        return new PolicyForm(typed);
    }

    /** What a new policy begins with. */
    static PolicyForm fresh(int position) {
        return new PolicyForm(Map.of("position", Integer.toString(position), "first-answer", "4:00", "next-answer", "8:00", "solution", "",
                "silence", "40:00", "warn", "1:00", PAUSE + State.WAITING_FOR_CUSTOMER.code(), "yes"));
    }

    /** @param customer as the field names the one for whom it is; empty where it is for all */
    static PolicyForm of(Policy policy, String customer) {
        Map<String, String> values = new HashMap<>(
                Map.of("name", policy.name(), "position", Integer.toString(policy.position()), "calendar",
                        policy.calendar().toString(), "warn", Spans.typed(policy.warnAhead()), "customer", customer,
                        "missed", policy.missed().code()));
        if (policy.missed() instanceof WhenMissed.Hand hand)
            values.put("missed-team", hand.team().value().toString());
        Policy.Fits fits = policy.fits();
        if (fits.team() != null)
            values.put("team", fits.team().value().toString());
        if (fits.priority() != null)
            values.put("priority", fits.priority().code());
        if (fits.channel() != null)
            values.put("channel", fits.channel().code());
        if (fits.language() != null)
            values.put("language", fits.language());
        policy.targets().forEach((kind, target) -> values.put(kind.code(), Spans.typed(target)));
        policy.pauses().forEach(state -> values.put(PAUSE + state.code(), "yes"));
        return new PolicyForm(values);
    }

    public String value(String name) {
        return values.getOrDefault(name, "");
    }

    public boolean pauses(State state) {
        return values.containsKey(PAUSE + state.code());
    }

    /** What was typed, to be sent once more. */
    public Map<String, String> values() {
        return values;
    }

    /** What is wrong, by field, as keys of messages; nothing where a policy can be made of it. */
    Map<String, String> wrong(Set<UUID> calendars) {
        Map<String, String> wrong = new LinkedHashMap<>();
        String name = value("name").strip();
        if (name.isEmpty() || name.length() > Policy.LONGEST_NAME)
            wrong.put("name", "deadlines.name.wrong");
        if (!POSITION.matcher(value("position").strip()).matches())
            wrong.put("position", "deadlines.position.wrong");
        if (calendar().filter(calendars::contains).isEmpty())
            wrong.put("calendar", "deadlines.calendar.wrong");
        for (ClockKind kind : ClockKind.values())
            if (!value(kind.code()).isBlank() && target(kind.code()) == null)
                wrong.put(kind.code(), "deadlines.target.wrong");
        if (targets().isEmpty() && wrong.isEmpty())
            wrong.put(ClockKind.FIRST_ANSWER.code(), "deadlines.target.none");
        if (!value("warn").isBlank() && length("warn") == null)
            wrong.put("warn", "deadlines.target.wrong");
        if (missed().isEmpty())
            wrong.put("missed-team", "deadlines.missed.team.wrong");
        return wrong;
    }

    /** @param customer for whom alone it is; null where it is for all */
    Policy policy(UUID id, @Nullable CustomerId customer) {
        Set<State> pauses = EnumSet.noneOf(State.class);
        Policy.PAUSING.stream().filter(this::pauses).forEach(pauses::add);
        Duration warn = length("warn");
        return new Policy(id, value("name").strip(), Integer.parseInt(value("position").strip()), calendar().orElseThrow(), fits(customer),
                targets(), pauses, warn == null ? Duration.ZERO : warn, missed().orElse(WhenMissed.nothing()));
    }

    @Nullable
    TeamId team() {
        return id("team").map(TeamId::new).orElse(null);
    }

    /** What is done once a deadline was missed; empty where it is to be handed to a team that was not chosen. */
    Optional<WhenMissed> missed() {
        return switch (value("missed")) {
            case "release" -> Optional.of(new WhenMissed.Release());
            case "hand" -> id("missed-team").map(TeamId::new).map(WhenMissed.Hand::new);
            default -> Optional.of(WhenMissed.nothing());
        };
    }

    private Policy.Fits fits(@Nullable CustomerId customer) {
        Channel channel = null;
        for (Channel one : Channel.values())
            if (one.code().equals(value("channel")))
                channel = one;
        String language = LANGUAGES.contains(value("language")) ? value("language") : null;
        return new Policy.Fits(team(), Priority.parse(value("priority")).orElse(null), channel, language, customer);
    }

    private Optional<UUID> calendar() {
        return id("calendar");
    }

    private Optional<UUID> id(String field) {
        try {
            return value(field).isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(value(field)));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    private Map<ClockKind, Duration> targets() {
        Map<ClockKind, Duration> targets = new EnumMap<>(ClockKind.class);
        for (ClockKind kind : ClockKind.values()) {
            Duration target = target(kind.code());
            if (target != null)
                targets.put(kind, target);
        }
        return targets;
    }

    private @Nullable Duration target(String field) {
        Duration length = length(field);
        return length == null || length.compareTo(Policy.SHORTEST) < 0 ? null : length;
    }

    /** Hours and minutes; null where it is none, or too long. */
    private @Nullable Duration length(String field) {
        Matcher matcher = LENGTH.matcher(value(field).strip());
        if (!matcher.matches())
            return null;
        int minutes = matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2));
        Duration length = Duration.ofHours(Integer.parseInt(matcher.group(1))).plusMinutes(minutes);
        return minutes > 59 || length.compareTo(Policy.LONGEST) > 0 ? null : length;
    }
}
