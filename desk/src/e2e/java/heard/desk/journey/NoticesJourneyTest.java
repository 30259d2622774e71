package heard.desk.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import heard.desk.identity.Agents;
import heard.desk.platform.Ids;
import heard.desk.platform.event.Event;
import heard.desk.platform.event.EventLog;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What comes due is told without getting in the way: several of a kind as one, and never over what one works with. */
class NoticesJourneyTest extends JourneyBase {
    private static final int[] WIDTHS = {1600, 1440, 1240, 1000};

    /** Deadlines of the demo company come up by themselves, and those of the next minutes would be counted along. */
    @BeforeEach
    void whatIsDueAnywayHasBeenTold() {
        JdbcClient jdbc = desk().part(JdbcClient.class);
        jdbc.sql("update conversation_clock set warned_at = now() where warned_at is null and warn_at < now() + interval '10 minutes'")
                .update();
        jdbc.sql("""
            update conversation_clock set breached_at = now(), acted_at = now()
            where breached_at is null and due_at < now() + interval '10 minutes'
            """).update();
    }

    @Test
    void severalOfAKindAreOneNoticeThatLiesOverNeitherRailNorComposer() {
        Page emma = signIn("emma@demo.localhost", "en");
        open(emma, "");
        tell("clock.warned", 5);
        var toasts = emma.locator(".toast");
        emma.locator(".toast", new Page.LocatorOptions().setHasText("5 deadlines wait for you")).waitFor();
        assertThat(toasts.count()).isEqualTo(1);
        assertThat(toasts.locator("a").getAttribute("href")).isEqualTo("/deadlines");
        // what one points at stays
        toasts.hover();
        tell("clock.breached", 2);
        emma.locator(".toast", new Page.LocatorOptions().setHasText("7 deadlines wait for you")).waitFor();
        assertThat(toasts.count()).as("one that stands tells of the rest too").isEqualTo(1);
        for (int width : WIDTHS) {
            emma.setViewportSize(width, 900);
            toasts.hover();
            assertThat(covered(emma)).as("at " + width).isEmpty();
            emma.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "journeys", "notices-" + width + ".png")));
        }
    }

    @Test
    void oneAloneSaysWhichAndThereAreNeverMoreThanTwo() {
        Page emma = signIn("emma@demo.localhost", "en");
        open(emma, "?done=assigned");
        emma.locator(".toast").waitFor();
        tell("clock.breached", 1);
        emma.locator(".toast a[href^='/conversations/']", new Page.LocatorOptions().setHasText(" was due at ")).waitFor();
        assertThat(emma.locator(".toast").count()).isEqualTo(2);
        tell("promise.overdue", 3);
        emma.locator(".toast a[href='/promises']", new Page.LocatorOptions().setHasText("3 promises of yours wait")).waitFor();
        assertThat(emma.locator(".toast").count()).isEqualTo(2);
        assertAccessible(emma);
    }

    @Test
    void aDeadlineThatWasWarnedOfAndIsMissedThenIsStillOne() {
        Page emma = signIn("emma@demo.localhost", "en");
        open(emma, "");
        tell("clock.warned", 1);
        var toasts = emma.locator(".toast");
        emma.locator(".toast", new Page.LocatorOptions().setHasText("#1001 is due at ")).waitFor();
        toasts.hover();
        tell("clock.breached", 1);
        emma.locator(".toast", new Page.LocatorOptions().setHasText("#1001 was due at ")).waitFor();
        assertThat(toasts.count()).isEqualTo(1);
        assertThat(toasts.locator("a").getAttribute("href")).isEqualTo("/conversations/1001");
    }

    @Test
    void onAPhoneTheyStandAboveWhatOneWrites() {
        Page emma = signIn(visitor("en", 390, 844), "emma@demo.localhost");
        open(emma, "");
        tell("clock.warned", 2);
        emma.locator(".toast").waitFor();
        assertThat(covered(emma)).isEmpty();
    }

    private static void open(Page page, String query) {
        page.navigate(desk().address("/inbox/open"));
        String address = page.locator(".row__link").first().getAttribute("href");
        page.navigate(desk().address(address.replaceAll("[?#].*", "")) + query);
        page.keyboard().press("r");
        page.locator("[data-live][data-state=on]").waitFor(
                new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
    }

    /** What the notices lie over of all that must stay free. */
    private static String covered(Page page) {
        return (String) page.evaluate("""
            () => [".rail", ".tabbar", ".composer"].filter((part) => {
                const it = document.querySelector(part)?.getBoundingClientRect();
                return it?.width && [...document.querySelectorAll(".toast")].map((toast) => toast.getBoundingClientRect())
                    .some((toast) => toast.left < it.right && it.left < toast.right && toast.top < it.bottom && it.top < toast.bottom);
            }).join()""");
    }

    /** As the desk does when so many of Emma's matters come due at once; their numbers are the same where there are as many again. */
    private static void tell(String kind, int many) {
        var emma = desk().part(Agents.class).byEmail("emma@demo.localhost").orElseThrow().id();
        var shop = desk().part(JdbcClient.class).sql("select id from team where name = 'Shop'").query(UUID.class).single();
        String due = desk().part(Clock.class).instant().plus(Duration.ofMinutes(30)).toString();
        List<Event> events = new ArrayList<>();
        IntStream.range(0, many).forEach(number -> {
            UUID one = Ids.next();
            events.add(new Event(kind, one, shop, null, kind.startsWith("promise.")
                    ? Map.of("promise", one.toString(), "by", emma.value().toString(), "due", due)
                    : Map.of("number", Integer.toString(1000 + many + number), "clock", "solution", "assignee", emma.value().toString(),
                            "due",
                            due)));
        });
        desk().part(TransactionTemplate.class).executeWithoutResult(status -> desk().part(EventLog.class).append(events));
    }
}
