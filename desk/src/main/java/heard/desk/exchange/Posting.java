package heard.desk.exchange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import heard.desk.conversation.MessageId;
import heard.desk.conversation.MessageKind;
import heard.desk.conversation.Recipient;
import heard.desk.conversation.State;
import org.jspecify.annotations.Nullable;

/**
 * A reply or note that a program asks to add.
 *
 * @param to    nobody named means the customer and whoever takes part
 * @param files ids of uploaded files
 */
record Posting(MessageKind kind, String text, @Nullable MessageId basedOn, List<Recipient> to, @Nullable Instant sendAt, State then,
        List<String> files) {
    static final Set<String> NAMES = Set.of("kind", "text", "basedOn", "to", "cc", "sendAt", "state", "attachments");
    private static final Set<String> PERSON = Set.of("name", "address");
    private static final List<String> OF_REPLIES = List.of("basedOn", "to", "cc", "sendAt", "state");

    Posting {
        to = List.copyOf(to);
        files = List.copyOf(files);
    }

    static Posting read(Asked asked) {
        var kind = asked.has("kind") ? asked.one("kind", Posting::kind) : null;
        if (kind == null)
            asked.refuse("kind", "is reply or note");
        String text = asked.text("text");
        if (text == null || text.isBlank())
            asked.refuse("text", "is needed");
        if (kind == MessageKind.NOTE)
            OF_REPLIES.stream().filter(asked::has).forEach(name -> asked.refuse(name, "belongs to replies"));
        if (kind == MessageKind.OUTBOUND && !asked.has("basedOn"))
            asked.refuse("basedOn", "is the newest message that you have read, or null where there is none");
        UUID basedOn = asked.id("basedOn");
        List<Recipient> to = new ArrayList<>(people(asked, "to", Recipient.Kind.TO));
        to.addAll(people(asked, "cc", Recipient.Kind.CC));
        State then = asked.has("state") ? asked.one("state", State::parse) : State.WAITING_FOR_CUSTOMER;
        Instant sendAt = asked.time("sendAt");
        List<String> files = asked.texts("attachments");
        asked.check();
        return new Posting(kind == null ? MessageKind.NOTE : kind, text == null ? "" : text,
                basedOn == null ? null : new MessageId(basedOn),
                to, sendAt, then == null ? State.OPEN : then, files);
    }

    static Optional<MessageKind> kind(String word) {
        return switch (word) {
            case "reply" -> Optional.of(MessageKind.OUTBOUND);
            case "note" -> Optional.of(MessageKind.NOTE);
            default -> Optional.empty();
        };
    }

    private static List<Recipient> people(Asked asked, String name, Recipient.Kind kind) {
        List<Recipient> people = new ArrayList<>();
        for (Asked one : asked.objects(name, PERSON)) {
            String address = one.text("address");
            String called = one.text("name");
            if (address == null)
                asked.refuse(name, "is a list of people with addresses");
            else
                people.add(new Recipient(kind, called == null ? "" : called, address));
        }
        return people;
    }
}
