package heard.desk.channel.email;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import heard.desk.channel.email.Threading.Clues;
import heard.desk.channel.email.Threading.Decision;
import heard.desk.channel.email.Threading.Known;
import heard.desk.channel.email.Threading.Place;
import heard.desk.conversation.ConversationId;
import heard.desk.conversation.MessageId;
import heard.desk.conversation.Nature;
import heard.desk.conversation.ThreadId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Where a mail belongs. */
class ThreadingTest {
    private static final String ONA = "ona@example.net";
    private static final String STRANGER = "stranger@example.net";

    private final Place onas = place(1042, "Where is my order?");
    private final Place another = place(1043, "Another matter");
    private final MessageId ours = MessageId.next();
    private final Map<MessageId, Place> messages = new HashMap<>(Map.of(ours, onas));
    private final Map<String, Place> names = new HashMap<>(Map.of("first@example.net", onas, "second@example.net", another));
    private final Map<Long, Place> numbers = new HashMap<>(Map.of(1042L, onas, 1043L, another));
    private final Map<ConversationId, Set<String>> people = new HashMap<>(
            Map.of(onas.conversation(), new HashSet<>(Set.of(ONA)), another.conversation(), new HashSet<>(Set.of("petras@example.net"))));

    private static Place place(long number, String subject) {
        return new Place(ThreadId.next(), ConversationId.next(), number, subject);
    }

    private Decision decide(String author, Nature nature, String subject, List<MessageId> tokens, List<String> references,
            @Nullable Long number) {
        return Threading.decide(new Clues(author, nature, subject, tokens, references, number),
                new Known(messages, names, numbers, people));
    }

    private Decision person(String author, String subject, List<MessageId> tokens, List<String> references, @Nullable Long number) {
        return decide(author, Nature.PERSONAL, subject, tokens, references, number);
    }

    @Test
    void aMailWithoutClueOpensAConversation() {
        assertThat(person(ONA, "Hello", List.of(), List.of(), null)).isEqualTo(new Decision.Opens(null));
        assertThat(person(ONA, "Hello", List.of(), List.of("nobody-knows@example.net"), 99L)).isEqualTo(new Decision.Opens(null));
    }

    @Test
    void ourTokenComesBeforeNamesAndNumber() {
        people.put(another.conversation(), Set.of(ONA));
        assertThat(person(ONA, "Re: Where is my order?", List.of(ours), List.of("second@example.net"), 1043L))
                .isEqualTo(new Decision.Continues(onas, false));
    }

    @Test
    void theNewestNameComesBeforeOlderOnesAndTheNumber() {
        people.put(another.conversation(), Set.of(ONA));
        assertThat(person(ONA, "Re: Another matter", List.of(), List.of("second@example.net", "first@example.net"), 1042L))
                .isEqualTo(new Decision.Continues(another, false));
    }

    @Test
    void theNumberAloneIsEnoughForWhoeverTakesPart() {
        assertThat(person(ONA, "Re: Where is my order? [#1042]", List.of(), List.of(), 1042L))
                .isEqualTo(new Decision.Continues(onas, false));
    }

    @Test
    void aStrangerOpensAConversationOfTheirOwnWhateverTheyPointTo() {
        assertThat(person(STRANGER, "Re: x", List.of(ours), List.of("first@example.net"), 1042L)).isEqualTo(new Decision.Opens(1042L));
        assertThat(person(STRANGER, "Re: x", List.of(), List.of("first@example.net"), null)).isEqualTo(new Decision.Opens(1042L));
        assertThat(person(STRANGER, "Re: x", List.of(), List.of(), 1042L)).isEqualTo(new Decision.Opens(1042L));
    }

    @Test
    void whoTakesPartInTheSecondOfTwoClaimedConversationsGetsThere() {
        assertThat(person("petras@example.net", "Re: Another matter", List.of(), List.of("first@example.net", "second@example.net"), null))
                .isEqualTo(new Decision.Continues(another, false));
    }

    @Test
    void anotherSubjectOnAnOldThreadStaysAndSuggestsASplit() {
        assertThat(person(ONA, "The kettle is broken", List.of(ours), List.of(), null)).isEqualTo(new Decision.Continues(onas, true));
        assertThat(person(ONA, "AW: where is my ORDER", List.of(ours), List.of(), null)).isEqualTo(new Decision.Continues(onas, false));
        assertThat(person(ONA, "", List.of(ours), List.of(), null)).isEqualTo(new Decision.Continues(onas, false));
    }

    @Test
    void whatAMachineSendsBackWithOurTokenFindsItsThread() {
        for (Nature nature : List.of(Nature.BOUNCE, Nature.OUT_OF_OFFICE, Nature.AUTO_REPLY, Nature.READ_RECEIPT)) {
            assertThat(decide("mailer-daemon@example.net", nature, "Undelivered", List.of(ours), List.of(), null)).as(nature.code())
                    .isEqualTo(new Decision.Continues(onas, false));
        }
    }

    @Test
    void aMachineWithoutOurTokenIsAStrangerLikeAnyOther() {
        assertThat(decide("mailer-daemon@example.net", Nature.BOUNCE, "Undelivered", List.of(), List.of("first@example.net"), 1042L))
                .isEqualTo(new Decision.Opens(1042L));
        assertThat(decide("list@example.net", Nature.LIST, "News", List.of(ours), List.of(), null)).isEqualTo(new Decision.Opens(1042L));
    }
}
