package heard.desk.conversation.web;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import heard.desk.conversation.ConversationError;
import heard.desk.conversation.Drafts;
import heard.desk.conversation.MessageId;
import heard.desk.conversation.MessageKind;
import heard.desk.conversation.Recipient;
import heard.desk.conversation.State;
import heard.desk.platform.DeskException;
import heard.desk.platform.Ids;
import org.jspecify.annotations.Nullable;

/**
 * What the composer's form hands in, as it was typed. Spring fills it by its component names.
 *
 * @param act what to do with it: send, solve, wait, {@code later:} and a time, check, {@code advice:} and a button of the advice,
 *            {@code beside:} and a button of what stands beside the answer, or {@code to:} and a page beside the conversation
 * @param at  another time to send at, as the browser's field writes it
 * @param sure the text about which its writer has been asked already
 * @param times what stands in the advice's own fields for times, in their order
 * @param shown what stood in them when they were shown
 * @param along what of that which stands beside the answer is done with it
 */
public record Writing(@Nullable String kind, @Nullable String seen, @Nullable String key, @Nullable String to, @Nullable String copy,
        @Nullable String text, @Nullable String act, @Nullable String at, @Nullable String shared,
        @Nullable String sure, @Nullable List<String> times,
        @Nullable List<String> shown, @Nullable List<String> along) {
    private static final String LATER = "later";
    private static final String CHECK = "check";
    private static final String ADVICE = "advice:";
    private static final String BESIDE = "beside:";
    private static final Pattern PAGE = Pattern.compile("to:([a-z]{1,30})");

    MessageKind messageKind() {
        return note() ? MessageKind.NOTE : MessageKind.OUTBOUND;
    }

    boolean note() {
        return "note".equals(kind);
    }

    String words() {
        return text == null ? "" : text.replace("\r\n", "\n");
    }

    boolean isShared() {
        return shared != null;
    }

    /** The key that the page was made with; a form without one is its own. */
    UUID requestKey() {
        UUID given = uuid(key);
        return given == null ? Ids.next() : given;
    }

    @Nullable
    MessageId basedOn() {
        UUID given = uuid(seen);
        return given == null ? null : new MessageId(given);
    }

    List<Recipient> recipients() {
        return Addressing.read(to == null ? "" : to, copy == null ? "" : copy);
    }

    /** Whether it is only to be looked at. */
    boolean asksAdvice() {
        return CHECK.equals(act) || advice() != null;
    }

    /** Which of the advice's buttons was pressed; null where none was. */
    @Nullable
    String advice() {
        return act != null && act.startsWith(ADVICE) ? act.substring(ADVICE.length()) : null;
    }

    /** Which button of what stands beside the answer was pressed; null where none was. */
    @Nullable
    String beside() {
        return act != null && act.startsWith(BESIDE) ? act.substring(BESIDE.length()) : null;
    }

    /** The page beside the conversation that its writer wants to see; null where none. */
    @Nullable
    String page() {
        Matcher page = PAGE.matcher(act == null ? "" : act);
        return page.matches() ? page.group(1) : null;
    }

    List<String> chosen() {
        return along == null ? List.of() : along;
    }

    /** Empty where one was left as it was. */
    List<String> typedTimes() {
        List<String> typed = new ArrayList<>();
        for (int place = 0; times != null && place < times.size(); place++) {
            boolean left = shown != null && place < shown.size() && shown.get(place).equals(times.get(place));
            typed.add(left ? "" : times.get(place));
        }
        return typed;
    }

    boolean corrects() {
        return typedTimes().stream().anyMatch(time -> !time.isBlank());
    }

    Writing withText(String other) {
        return new Writing(kind, seen, key, to, copy, other, act, at, shared, sure, times, shown, along);
    }

    State then() {
        return switch (act == null ? "" : act) {
            case "solve" -> State.SOLVED;
            case "stay" -> State.OPEN;
            default -> State.WAITING_FOR_CUSTOMER;
        };
    }

    /** When to send; null is now. */
    @Nullable
    Instant sendAt(ZoneId zone) {
        if (act == null || !act.startsWith(LATER))
            return null;
        String time = act.length() > LATER.length() + 1 ? act.substring(LATER.length() + 1) : at == null ? "" : at;
        return moment(time, zone);
    }

    /** A time of the reader's clock. */
    static Instant moment(String time, ZoneId zone) {
        try {
            return LocalDateTime.parse(time).atZone(zone).toInstant();
        } catch (DateTimeParseException noTime) {
            throw new DeskException(ConversationError.SEND_TIME_WRONG, "A time is missing", noTime);
        }
    }

    Drafts.Writing draft() {
        return new Drafts.Writing(words(), note() ? List.of() : recipients(), List.of(), basedOn(), isShared());
    }

    private static @Nullable UUID uuid(@Nullable String text) {
        try {
            return text == null || text.length() != 36 ? null : UUID.fromString(text);
        } catch (IllegalArgumentException notOne) {
            return null;
        }
    }
}
