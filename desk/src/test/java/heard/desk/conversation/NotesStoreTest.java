package heard.desk.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import heard.desk.identity.Access;
import heard.desk.identity.AgentId;
import heard.desk.identity.TeamId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Notes and whom they call. */
class NotesStoreTest {
    static final Bench bench = new Bench();
    static final TeamId team = bench.team("Support");
    static final TeamId others = bench.team("Repairs");
    static final Access ruta = bench.agent("ruta@example.test", team);
    static final Access ivan = bench.agent("ivan.petrov@example.test", team);
    static final Access emma = bench.agent("emma@example.test", others);
    static final Notes notes = bench.bean(Notes.class);

    @AfterAll
    static void close() {
        bench.close();
    }

    private static Set<AgentId> called(String text) {
        return notes.mentioned(text, team);
    }

    @ParameterizedTest
    @ValueSource(strings = {"@ruta", "Look, @ruta, at this", "@Ruta.", "(@RUTA)", "ask @ruta: now", "line\n@ruta", "@ruta..."})
    void colleagueIsCalledByTheNameBeforeTheirAddress(String text) {
        assertThat(called(text)).containsExactly(ruta.agent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@ruta", "jonas@ruta.example", "ruta", "@ruta2", "@rut", "@@ruta", "100%@ruta", "ž@ruta", "@ruta-x", "@"})
    void addressesAndOtherWordsCallNobody(String text) {
        assertThat(called(text)).isEmpty();
    }

    @Test
    void namesWithPointsAndSeveralAreUnderstood() {
        assertThat(called("@ivan.petrov and @ruta and @ruta again")).containsExactly(ivan.agent(), ruta.agent());
    }

    @Test
    void whoMayNotSeeTheConversationIsNotCalled() {
        assertThat(called("@emma")).isEmpty();
        assertThat(notes.mentioned("@emma @ruta", others)).containsExactly(emma.agent());
    }

    @Test
    void noteIsToldButNeitherNewestNorAnAnswer() {
        var conversation = bench.opened(team, bench.customer("jonas@example.test"), "Question");
        var note = notes.add(ruta, conversation.id(), " See @ivan.petrov \r\n", List.of());
        var after = bench.conversation(conversation.id());
        assertThat(note.text()).isEqualTo("See @ivan.petrov");
        assertThat(after.messageCount()).isEqualTo(2);
        assertThat(after.lastMessage()).isEqualTo(conversation.lastMessage());
        assertThat(after.waitingSince()).isEqualTo(conversation.waitingSince());
        assertThat(after.snippet()).isEqualTo(conversation.snippet());
        assertThat(bench.events()).last().isEqualTo("conversation.noted");
        assertThat(bench.jdbc.sql("select agent_id from mention where message_id = :id").param("id", note.id().value())
                .query(UUID.class).list()).containsExactly(ivan.agent().value());
    }

    @Test
    void noteNeedsWordsAndTheRightToWriteThem() {
        var conversation = bench.opened(team, bench.customer("jonas@example.test"), "Question");
        assertThatThrownBy(() -> notes.add(ruta, conversation.id(), " \n", List.of())).hasMessageContaining("needs words");
        assertThatThrownBy(() -> notes.add(ruta, conversation.id(), "a".repeat(Limits.REPLY_TEXT + 1), List.of()))
                .hasMessageContaining("at most");
        assertThatThrownBy(() -> notes.add(emma, conversation.id(), "Hello", List.of())).hasMessageContaining("does not exist");
    }

    @Test
    void filesOfANoteMarkTheConversation() {
        var conversation = bench.opened(team, bench.customer("jonas@example.test"), "Question");
        var file = bench.bean(Drafts.class).attach(ruta, conversation.id(), MessageKind.NOTE,
                new Incoming.File("photo.jpg", "image/jpeg", null, false, new byte[]{1}));
        var note = notes.add(ruta, conversation.id(), "See the photo", List.of(file));
        assertThat(note.attachments()).hasSize(1);
        assertThat(bench.conversation(conversation.id()).hasAttachments()).isTrue();
        assertThat(bench.bean(Drafts.class).mine(ruta, conversation.id(), MessageKind.NOTE)).isEmpty();
    }
}
