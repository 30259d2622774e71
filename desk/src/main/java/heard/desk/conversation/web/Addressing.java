package heard.desk.conversation.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import heard.desk.conversation.Message;
import heard.desk.conversation.MessageKind;
import heard.desk.conversation.Nature;
import heard.desk.conversation.Participants.Participant;
import heard.desk.conversation.Recipient;
import heard.desk.customer.Customer;
import heard.desk.customer.Identity;
import org.jspecify.annotations.Nullable;

/** To whom an answer goes: everybody who takes part, so that nobody is dropped by accident; and how that is written in a line. */
final class Addressing {
    private static final Pattern NAMED = Pattern.compile("\\s*\"?([^\"<]*?)\"?\\s*<([^>]*)>\\s*");
    private static final Pattern BETWEEN = Pattern.compile("[,;\\n]+(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");

    private Addressing() {
    }

    /**
     * The answer to all: to whoever wrote the given or the newest letter, copy to whom that letter named and who takes part.
     *
     * @param ours tells the desk's own addresses, which get no answer
     */
    static List<Recipient> answerTo(@Nullable Message letter, Customer customer, List<Participant> participants, Predicate<String> ours) {
        Map<String, Recipient> all = new LinkedHashMap<>();
        if (letter != null && !letter.authorAddress().isBlank() && !ours.test(letter.authorAddress()))
            add(all, Recipient.to(letter.authorName(), letter.authorAddress()));
        else
            customer.email().map(Identity::shown).ifPresent(address -> add(all, Recipient.to(customer.name(), address)));
        if (letter != null)
            letter.recipients().stream().filter(other -> !ours.test(other.address()))
                    .forEach(other -> add(all, Recipient.cc(other.name(), other.address())));
        participants.stream().filter(participant -> !ours.test(participant.address()))
                .forEach(participant -> add(all, Recipient.cc(participant.name(), participant.address())));
        return List.copyOf(all.values());
    }

    private static void add(Map<String, Recipient> all, Recipient recipient) {
        if (!recipient.address().isBlank())
            all.putIfAbsent(recipient.address(), recipient);
    }

    /** The newest letter of a person among the messages. */
    static Optional<Message> newestLetter(List<Message> messages) {
        return messages.reversed().stream().filter(message -> message.kind() == MessageKind.INBOUND)
                .filter(message -> message.nature() == Nature.PERSONAL || message.nature() == Nature.CALENDAR).findFirst();
    }

    /** As in a field that people can edit. */
    static String line(List<Recipient> recipients, Recipient.Kind kind) {
        return recipients.stream().filter(recipient -> recipient.kind() == kind)
                .map(recipient -> recipient.name().isEmpty()
                        ? recipient.address()
                        : quoted(recipient.name()) + " <" + recipient.address() + ">")
                .collect(Collectors.joining(", "));
    }

    private static String quoted(String name) {
        return name.matches(".*[,;<>@].*") ? '"' + name.replace("\"", "") + '"' : name.replace("\"", "");
    }

    static String names(List<Recipient> recipients, Recipient.Kind kind) {
        return recipients.stream().filter(recipient -> recipient.kind() == kind)
                .map(recipient -> recipient.name().isEmpty() ? recipient.address() : recipient.name()).collect(Collectors.joining(", "));
    }

    /** Reads two lines back; what is no address stays as it was typed, so that it can be said which one is wrong. */
    static List<Recipient> read(String to, String copy) {
        Map<String, Recipient> all = new LinkedHashMap<>();
        parts(to).forEach(part -> add(all, Recipient.to(part.name(), part.address())));
        parts(copy).forEach(part -> add(all, Recipient.cc(part.name(), part.address())));
        return new ArrayList<>(all.values());
    }

    private record Part(String name, String address) {}

    private static List<Part> parts(String line) {
        List<Part> parts = new ArrayList<>();
        for (String piece : BETWEEN.split(line)) {
            Matcher named = NAMED.matcher(piece);
            if (named.matches())
                parts.add(new Part(named.group(1), named.group(2)));
            else if (!piece.isBlank())
                parts.add(new Part("", piece));
        }
        return parts;
    }
}
