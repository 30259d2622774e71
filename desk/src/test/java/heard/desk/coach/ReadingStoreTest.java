package heard.desk.coach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import heard.desk.conversation.Backlogs;
import heard.desk.conversation.Bench;
import heard.desk.conversation.Conversation;
import heard.desk.conversation.ConversationId;
import heard.desk.conversation.ConversationTexts;
import heard.desk.conversation.Incoming;
import heard.desk.conversation.Joins;
import heard.desk.conversation.Message;
import heard.desk.conversation.MessageId;
import heard.desk.conversation.Nature;
import heard.desk.conversation.ThreadId;
import heard.desk.conversation.Timelines;
import heard.desk.conversation.Whereabouts;
import heard.desk.identity.Access;
import heard.desk.identity.TeamId;
import heard.desk.platform.DeskException;
import heard.desk.platform.Ids;
import heard.engine.Emotion;
import heard.engine.Request;
import heard.engine.Urgency;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

class ReadingStoreTest {
    private static final Bench bench = new Bench();
    private static final TeamId shop = bench.team("Shop");
    private static final Access emma = bench.agent("emma@example.test", shop);
    private static final ReadingJson json = new ReadingJson(JsonMapper.builder().build());
    private static final ReadingStore store = new ReadingStore(bench.jdbc, new JdbcTemplate(bench.database.dataSource()), json);
    private static final CorrectionStore corrections = new CorrectionStore(bench.jdbc);
    private static final SetbackStore setbacks = new SetbackStore(bench.jdbc);
    private static final MessageReader reader = new MessageReader(bench.bean(ConversationTexts.class), store, setbacks,
            new Reviews(new FakeEngine()), bench.clock);

    @AfterAll
    static void close() {
        bench.close();
    }

    private static Conversation opened(String text) {
        return bench.opened(shop, bench.customer("jonas@example.test"), text);
    }

    private static List<MessageId> messages(Conversation conversation) {
        return bench.bean(Timelines.class).of(bench.conversation(conversation.id()), null).messages().stream().map(Message::id).toList();
    }

    private static MessageReading reading(Map<MessageId, MessageReading> found, MessageId message) {
        return Optional.ofNullable(found.get(message)).orElseThrow();
    }

    private static Optional<ReadingStore.Mood> mood(Conversation conversation) {
        return store.moods(List.of(conversation.id())).stream().findFirst();
    }

    private static @Nullable Emotion emotion(Conversation conversation) {
        return mood(conversation).orElseThrow().emotion();
    }

    @Test
    void aReadingComesBackAsItWasMade() {
        var conversation = opened("I am angry.");
        reader.read(List.of(conversation.id()));
        MessageReading found = store.find(messages(conversation)).values().iterator().next();
        assertThat(found.held()).isEqualTo(new Guess(Emotion.ANGER, Request.COMPLAINT, Urgency.NONE));
        assertThat(found.read().feelings().getFirst().spans().getFirst().of("I am angry.")).isEqualTo("angry");
        assertThat(found.attention()).containsEntry("lt", List.of("Mind this in lt")).containsKeys("ru", "en");
    }

    @Test
    void aMessageIsReadWithWhatCameBefore() {
        var conversation = opened("First.");
        bench.writes(conversation, "Second.");
        reader.read(List.of(conversation.id()));
        Map<MessageId, MessageReading> found = store.find(messages(conversation));
        assertThat(messages(conversation).stream().map(id -> reading(found, id).read().repeated())).containsExactly(false, true);
    }

    @Test
    void theMoodIsThatOfTheNewestMessage() {
        var conversation = opened("I am angry.");
        reader.read(List.of(conversation.id()));
        assertThat(emotion(conversation)).isEqualTo(Emotion.ANGER);
        bench.writes(conversation, "Thank you, solved.");
        reader.read(List.of(conversation.id()));
        assertThat(emotion(conversation)).isNull();
    }

    @Test
    void whatTheEngineCannotReadIsLeftOutAndTheRestIsRead() {
        var broken = opened(FakeEngine.BREAKS);
        var sound = opened("I am angry.");
        reader.read(List.of(broken.id(), sound.id()));
        assertThat(store.find(messages(broken))).isEmpty();
        assertThat(mood(broken)).isEmpty();
        assertThat(store.find(messages(sound))).hasSize(1);
    }

    @Test
    void whatCouldNotBeReadIsTriedAgainSomeTimesAndThenLeftAlone() {
        var broken = opened(FakeEngine.BREAKS);
        reader.read(List.of(broken.id()));
        MessageId message = messages(broken).getFirst();
        assertThat(setbacks.of(List.of(message))).containsExactly(new Setback(message, Setback.About.READING, Asked.Why.FAILED));
        assertThat(again()).as("not at once").doesNotContain(message);
        bench.clock.pass(Duration.ofDays(2));
        assertThat(again()).contains(message);
        bench.clock.pass(Duration.ofDays(2));
        assertThat(again()).contains(message);
        bench.clock.pass(Duration.ofDays(2));
        assertThat(again()).as("three times in all").doesNotContain(message);
    }

    private static Set<MessageId> again() {
        return setbacks.takeUnread(bench.clock.instant(), 100);
    }

    @Test
    void aMessageThatCanBeReadLaterHasAReadingThenAndNoNote() {
        var sound = opened("I am angry.");
        MessageId message = messages(sound).getFirst();
        setbacks.put(new Setback(message, Setback.About.READING, Asked.Why.BUSY), bench.clock.instant());
        reader.read(List.of(sound.id()));
        assertThat(store.find(List.of(message))).as("it waits for its turn").isEmpty();
        bench.clock.pass(Duration.ofMinutes(11));
        var unread = new UnreadMessages(setbacks, bench.bean(Whereabouts.class), reader, bench.clock);
        bench.database.transaction().executeWithoutResult(status -> unread.readAgain());
        assertThat(store.find(List.of(message))).hasSize(1);
        assertThat(setbacks.of(List.of(message))).isEmpty();
    }

    @Test
    void whatMachinesSentIsNotRead() {
        var place = new Incoming.Opens(ConversationId.next(), ThreadId.next(), bench.customer("robot@example.test"),
                Ids.next(), shop, "en");
        bench.receive(bench.mail(place, "I am angry and out of office.", Nature.OUT_OF_OFFICE, false));
        reader.read(List.of(place.conversation()));
        assertThat(store.find(messages(bench.conversation(place.conversation())))).isEmpty();
    }

    @Test
    void aJoinTakesTheMoodAlong() {
        var first = opened("I am angry.");
        var second = opened("Hello.");
        reader.read(List.of(first.id(), second.id()));
        bench.bean(Joins.class).join(emma, first.id(), second.id());
        reader.read(List.of(first.id(), second.id()));
        assertThat(mood(first)).isEmpty();
        assertThat(mood(second)).isPresent();
    }

    private static void correct(Access access, MessageId message, Guess guess) {
        var timelines = bench.bean(Timelines.class);
        bench.database.transaction().executeWithoutResult(
                status -> new ReadingCorrections(timelines, store, corrections, json, bench.clock).correct(access, message, guess));
    }

    @Test
    void aCorrectionHoldsInTheListAndIsKeptWithWhatWasBefore() {
        var conversation = opened("I am angry.");
        reader.read(List.of(conversation.id()));
        MessageId message = messages(conversation).getFirst();
        correct(emma, message, new Guess(Emotion.ANXIETY, Request.STATUS, Urgency.URGENT));
        assertThat(emotion(conversation)).isEqualTo(Emotion.ANXIETY);
        MessageReading held = reading(store.find(List.of(message)), message);
        assertThat(held.corrected()).isTrue();
        assertThat(held.read().feels(Emotion.ANGER)).as("the engine's own word stays").isTrue();
        var kept = corrections.newest(message).orElseThrow();
        assertThat(kept.agent()).isEqualTo(emma.agent());
        assertThat(json.labels(kept.change().before())).isEqualTo(new ReadingJson.Labels("anger", "complaint", "none"));
        assertThat(json.labels(kept.change().after())).isEqualTo(new ReadingJson.Labels("anxiety", "status", "urgent"));
    }

    @Test
    void aCorrectionThatChangesNothingIsNotKept() {
        var conversation = opened("I am angry.");
        reader.read(List.of(conversation.id()));
        MessageId message = messages(conversation).getFirst();
        correct(emma, message, new Guess(Emotion.ANGER, Request.COMPLAINT, Urgency.NONE));
        assertThat(corrections.newest(message)).isEmpty();
    }

    private static void says(MessageId message, String text) {
        bench.jdbc.sql("update message set text = :text, own_text_length = length(:text) where id = :id").param("text", text)
                .param("id", message.value()).update();
    }

    @Test
    void aMessageWhoseWordsHaveChangedIsReadAgain() {
        var conversation = opened("I am angry.");
        reader.read(List.of(conversation.id()));
        MessageId message = messages(conversation).getFirst();
        says(message, "Thank you, solved.");
        reader.read(List.of(conversation.id()));
        assertThat(emotion(conversation)).as("nobody said that it changed").isEqualTo(Emotion.ANGER);
        reader.read(List.of(conversation.id()), Set.of(message));
        assertThat(emotion(conversation)).isNull();
        assertThat(reading(store.find(List.of(message)), message).read().feelings()).isEmpty();
    }

    @Test
    void aCorrectionHoldsWhenTheWordsHaveChanged() {
        var conversation = opened("I am angry.");
        reader.read(List.of(conversation.id()));
        MessageId message = messages(conversation).getFirst();
        var guess = new Guess(Emotion.ANXIETY, Request.STATUS, Urgency.URGENT);
        correct(emma, message, guess);
        says(message, "Thank you, solved.");
        reader.read(List.of(conversation.id()), Set.of(message));
        MessageReading held = reading(store.find(List.of(message)), message);
        assertThat(held.held()).isEqualTo(guess);
        assertThat(held.read().feels(Emotion.ANGER)).as("the engine's own word is of the new words").isFalse();
    }

    @Test
    void ofWordsThatCannotBeReadAgainNothingIsKept() {
        var conversation = opened("I am angry.");
        reader.read(List.of(conversation.id()));
        MessageId message = messages(conversation).getFirst();
        says(message, FakeEngine.BREAKS);
        reader.read(List.of(conversation.id()), Set.of(message));
        assertThat(store.find(List.of(message))).isEmpty();
        assertThat(mood(conversation)).isEmpty();
    }

    @Test
    void whoDoesNotSeeTheConversationCorrectsNothing() {
        var conversation = opened("I am angry.");
        reader.read(List.of(conversation.id()));
        Access stranger = bench.agent("stranger@example.test", bench.team("Elsewhere"));
        assertThatThrownBy(() -> correct(stranger, messages(conversation).getFirst(), new Guess(null, Request.OTHER, Urgency.NONE)))
                .isInstanceOf(DeskException.class);
    }

    @Test
    void theBacklogIsReadFromTheNewestBackAndThenDone() {
        var conversation = opened("I am angry.");
        var earlier = new EarlierMessages(bench.bean(Backlogs.class), reader);
        while (earlier.readSome())
            assertThat(earlier.allRead()).isFalse();
        assertThat(mood(conversation)).isPresent();
        assertThat(earlier.allRead()).isTrue();
        assertThat(earlier.readSome()).isFalse();
    }
}
