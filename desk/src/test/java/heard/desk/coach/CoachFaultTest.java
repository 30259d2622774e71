package heard.desk.coach;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import heard.desk.TestBrowser.Reply;
import heard.desk.TestDesk;
import heard.desk.conversation.web.Letters;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** With an engine that only fails, everything but the advice is there. */
class CoachFaultTest {
    private static final TestDesk desk = TestDesk.demoWith(TextEngine.class, new FakeEngine());

    @AfterAll
    static void close() {
        desk.close();
    }

    @Test
    void aMessageThatTheEngineFailsOnIsListedAndShown() {
        var came = new Letters(desk).from("anna@mail.example").about("Broken").saying("Look: " + FakeEngine.BREAKS).comes();
        desk.bean(MessageReader.class).read(List.of(came.conversation()));
        var emma = desk.browserOf("emma");
        assertThat(emma.get("/inbox/open").text("[data-row=" + came.number() + "]")).contains("Broken");
        Reply page = emma.get("/conversations/" + came.number());
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text(".message__body")).contains("Look:");
        assertThat(page.page().select(".reading")).isEmpty();
    }
}
