package heard.desk.channel.email;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import heard.desk.conversation.ConversationId;
import heard.desk.conversation.MessageId;
import heard.desk.conversation.Nature;
import heard.desk.conversation.ThreadId;
import org.jspecify.annotations.Nullable;

/**
 * Decides where a mail belongs. Clues are weighed from the surest to the weakest: a token that we signed, then the names in
 * References and In-Reply-To from the newest, then the number in the subject. None of them lets a stranger in: whoever writes must
 * already take part in the conversation. What a machine sends back with our token (a bounce, an absence note) is the one exception,
 * since it comes from addresses that nobody wrote to, and opens nothing.
 */
final class Threading {
    private Threading() {
    }

    /** Where a mail can be put: a thread where it lies now. */
    record Place(ThreadId thread, ConversationId conversation, long number, String subject) {}

    /**
     * What a mail tells of its belonging.
     *
     * @param author in lower case
     * @param tokens messages of ours whose signed token it carries
     * @param names  Message-IDs it refers to, newest first
     */
    record Clues(String author, Nature nature, String subject, List<MessageId> tokens, List<String> names, @Nullable Long number) {
        Clues {
            tokens = List.copyOf(tokens);
            names = List.copyOf(names);
        }
    }

    /** What the desk knows of the clues, and who takes part where. */
    record Known(Map<MessageId, Place> messages, Map<String, Place> names, Map<Long, Place> numbers,
            Map<ConversationId, Set<String>> participants) {
        private boolean takesPart(Place place, String address) {
            return participants.getOrDefault(place.conversation(), Set.of()).contains(address);
        }
    }

    /** The verdict on a mail. */
    sealed interface Decision {
        /** It opens a conversation; {@code related} is the one it points to, but whose people do not know its author. */
        record Opens(@Nullable Long related) implements Decision {}

        /** It continues a thread; a changed subject is reason to offer a split. */
        record Continues(Place place, boolean changedSubject) implements Decision {}
    }

    static Decision decide(Clues clues, Known known) {
        List<Place> signed = clues.tokens().stream().map(known.messages()::get).filter(place -> place != null).toList();
        if (!signed.isEmpty() && sentBackByMachine(clues.nature()))
            return new Decision.Continues(signed.getFirst(), false);
        List<Place> places = new ArrayList<>(signed);
        clues.names().stream().map(known.names()::get).filter(place -> place != null).forEach(places::add);
        Optional.ofNullable(clues.number()).map(known.numbers()::get).ifPresent(places::add);
        for (Place place : places) {
            if (known.takesPart(place, clues.author()))
                return new Decision.Continues(place, changed(clues, place));
        }
        return new Decision.Opens(places.isEmpty() || places.getFirst().number() == 0 ? null : places.getFirst().number());
    }

    private static boolean sentBackByMachine(Nature nature) {
        return switch (nature) {
            case BOUNCE, AUTO_REPLY, OUT_OF_OFFICE, READ_RECEIPT -> true;
            case PERSONAL, LIST, OWN_NOTIFICATION, CALENDAR -> false;
        };
    }

    private static boolean changed(Clues clues, Place place) {
        if (clues.nature() != Nature.PERSONAL)
            return false;
        String matter = Subjects.matter(clues.subject());
        String agreed = Subjects.matter(place.subject());
        return !matter.isEmpty() && !agreed.isEmpty() && !matter.equals(agreed) && !shortened(matter, agreed);
    }

    /** Some clients cut long subjects. */
    private static boolean shortened(String one, String other) {
        int least = Math.min(one.length(), other.length());
        return least >= 40 && one.substring(0, least).equals(other.substring(0, least));
    }
}
