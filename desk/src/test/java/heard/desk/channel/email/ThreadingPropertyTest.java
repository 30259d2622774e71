package heard.desk.channel.email;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

import heard.desk.conversation.ConversationId;
import heard.desk.conversation.MessageId;
import heard.desk.conversation.Nature;
import heard.desk.conversation.ThreadId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever clues a mail carries, it never lands among people who do not know its author. */
class ThreadingPropertyTest {
    private static final List<Nature> NATURES = List.of(Nature.values());
    private static final int MAILS = 2_000;
    private static final List<String> PEOPLE = List.of("a@example.net", "b@example.net", "c@example.net", "d@example.net");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void nobodyGetsIntoAConversationOfStrangers(long seed) {
        var random = new SplittableRandom(seed);
        Map<MessageId, Threading.Place> messages = new HashMap<>();
        Map<String, Threading.Place> names = new HashMap<>();
        Map<Long, Threading.Place> numbers = new HashMap<>();
        Map<ConversationId, Set<String>> people = new HashMap<>();
        List<MessageId> ids = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            var place = new Threading.Place(ThreadId.next(), ConversationId.next(), 1000 + i, "Matter " + i);
            ids.add(MessageId.next());
            messages.put(ids.getLast(), place);
            names.put("name" + i, place);
            numbers.put(1000L + i, place);
            people.put(place.conversation(), Set.of(PEOPLE.get(random.nextInt(PEOPLE.size()))));
        }
        var known = new Threading.Known(messages, names, numbers, people);
        for (int i = 0; i < MAILS; i++) {
            var clues = clues(random, ids);
            if (!(Threading.decide(clues, known) instanceof Threading.Decision.Continues continues))
                continue;
            boolean takesPart = people.getOrDefault(continues.place().conversation(), Set.of()).contains(clues.author());
            boolean machineWithToken = clues.nature() != Nature.PERSONAL && clues.nature() != Nature.LIST && !clues.tokens().isEmpty();
            assertThat(takesPart || machineWithToken).as("seed %d, mail %d: %s", seed, i, clues).isTrue();
        }
    }

    private static Threading.Clues clues(SplittableRandom random, List<MessageId> ids) {
        List<MessageId> tokens = random.nextInt(3) == 0 ? List.of(ids.get(random.nextInt(ids.size()))) : List.of();
        List<String> names = random.nextInt(2) == 0
                ? List.of("name" + random.nextInt(12), "name" + random.nextInt(12))
                : List.of();
        Long number = random.nextInt(2) == 0 ? 1000L + random.nextInt(12) : null;
        Nature nature = NATURES.get(random.nextInt(NATURES.size()));
        return new Threading.Clues(PEOPLE.get(random.nextInt(PEOPLE.size())), nature, "Re: Matter " + random.nextInt(12), tokens, names,
                number);
    }
}
