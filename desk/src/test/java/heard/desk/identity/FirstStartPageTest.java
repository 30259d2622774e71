package heard.desk.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import heard.desk.TestBrowser;
import heard.desk.TestDesk;
import heard.desk.calendar.clock.ClockKind;
import heard.desk.calendar.clock.Policies;
import heard.desk.identity.door.DemoEntrance;
import heard.desk.platform.StartNote;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** An empty desk in production: nothing of the demo, and one administrator who knows the code. */
class FirstStartPageTest {
    private static final TestDesk desk = TestDesk.production();

    @AfterAll
    static void close() {
        desk.close();
    }

    @Test
    void theFirstAdministratorOpensTheDeskOnceAndWithTheCode() {
        assertThat(desk.application().getBeanProvider(DemoEntrance.class).stream()).as("the demo's people").isEmpty();
        TestBrowser browser = desk.browser();
        TestBrowser.Reply welcome = browser.get("/");
        assertThat(welcome.path()).isEqualTo("/welcome");
        assertThat(desk.bean(Agents.class).anyone()).isFalse();
        var person = Map.of("name", "Ona", "email", "ona@example.org", "password", "trys žali arbatinukai", "code", "aaaa-bbbb-cccc");
        TestBrowser.Reply refused = welcome.submit("form.form", person);
        assertThat(refused.text("#code-error")).contains("not the code");
        assertThat(refused.page().select("input[name=email]").val()).isEqualTo("ona@example.org");
        assertThat(refused.submit("form.form", Map.of("code", code(), "password", "short")).text("#password-error"))
                .contains("at least 10");
        TestBrowser.Reply open = refused.submit("form.form", Map.of("code", code()));
        assertThat(open.path()).isEqualTo("/settings/people");
        assertThat(open.text("table")).contains("Ona");
        assertThat(desk.bean(Policies.class).all()).as("nothing is forgotten from the first day on").singleElement()
                .satisfies(policy -> assertThat(policy.targets()).containsOnlyKeys(ClockKind.SILENCE));
        assertThat(browser.get("/deadlines/policies").text("table")).contains("Nothing is forgotten", "45 h");
        assertThat(notes()).noneMatch(line -> line.contains("welcome"));
        TestBrowser.Reply late = desk.browser().get("/welcome");
        assertThat(late.path()).isEqualTo("/login");
        assertThat(late.page().select(".demo")).isEmpty();
        assertThat(late.body()).doesNotContain("demo.localhost");
    }

    private static List<String> notes() {
        return desk.application().getBeanProvider(StartNote.class).stream().flatMap(note -> note.lines().stream()).toList();
    }

    private static String code() {
        String line = notes().stream().filter(note -> note.contains("code=")).findFirst().orElseThrow();
        return line.substring(line.indexOf("code=") + "code=".length());
    }
}
