package heard.desk.journey;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Page;

/**
 * {@code .ci/load typing}: somebody types into a draft of 2,000 characters, with a pause after every few keys, in a browser beside the
 * desk. Prints how long it takes from a pause to the marks under the words, how long keys take until they are painted, and the page's
 * long tasks.
 */
public final class TypingMeasure {
    private static final PrintStream OUT = System.out;
    private static final int DRAFT_CHARACTERS = 2_000;
    private static final int WARMING = 20;
    private static final int PAUSES = 80;
    private static final int KEYS = 6;
    private static final double KEY_MS = 70;
    /** Long tasks are those of 50 ms and more; of keys the browser tells those of 16 ms and more, by eights. */
    private static final String WATCH = """
        () => {
            window.typed = {long: [], keys: []};
            performance.clearMeasures("coach");
            new PerformanceObserver((list) => list.getEntries().forEach((one) => typed.long.push(one.duration)))
                .observe({type: "longtask"});
            new PerformanceObserver((list) => list.getEntries().filter((one) => one.name === "keydown")
                .forEach((one) => typed.keys.push(one.duration))).observe({type: "event", durationThreshold: 16});
        }""";

    private TypingMeasure() {
    }

    /** What is written in one language: a beginning with something to mend in each sentence, and an ordinary rest. */
    private record Draft(String language, String beginning, String rest) {
        String text(int from, int characters) {
            return (beginning + rest.repeat(1 + (from + characters) / rest.length())).substring(from, from + characters);
        }
    }

    private static final List<Draft> DRAFTS = List.of(
            new Draft("ru", """
                Здравствуйте! Вы пишете, что ждёте плиту третью неделю. Это не наша проблема, но мы ответим в ближайшее время. Приносим \
                извинения за доставленые неудобства.

                """, """
                Я проверила склад: плита стоит в Каунасе, её не погрузили из-за сломанного подъёмника. Мастер привезёт её завтра до 18:00, \
                подключит и заберёт старую. За подключение платить не нужно, эти 30 евро мы вернём на карту в течение двух рабочих дней.

                Если завтра после обеда вас не будет дома, напишите мне, и я перенесу приезд на субботу до полудня.

                """),
            new Draft("lt", """
                Laba diena, suprantu, kad laukiate jau antrą savaitę. Deja, mes čia niekuo dėti, atsakysime artimiausiu metu. Atsiprašome \
                už nepatogummus.

                """, """
                Patikrinau sandėlyje: šviestuvas guli Kaune, jo nepakrovė, nes sugedo keltuvas. Kurjeris jį atveš rytoj iki 17 valandos, o \
                seną paims kartu. Už pristatymą mokėti nereikia, 5 eurus grąžinsime į kortelę per dvi darbo dienas.

                Jei rytoj po pietų nebūsite namie, parašykite man, perkelsiu į šeštadienį iki vidurdienio.

                """),
            new Draft("en", """
                Hello, I can see that you wrote to us twice about the lamp. You should have sent the receipt, so we will reply soon. We \
                apologise for any inconvenience cuased.

                """, """
                I asked the warehouse: the lamp is in Kaunas and was not loaded because the lift had broken down. The driver brings it \
                tomorrow by 5 pm and takes the old one away. There is nothing to pay for the delivery, and we will refund the 5 euros to \
                your card within two working days.

                If you are out tomorrow afternoon, write to me and I will move it to Saturday before noon.

                """));

    public static void main(String[] arguments) {
        for (Draft draft : DRAFTS)
            measure(draft);
        System.exit(0);
    }

    private static void measure(Draft draft) {
        try (BrowserContext person = Browser.shared().person(draft.language(), 1440, 900)) {
            Page page = person.newPage();
            open(page, draft.language());
            page.locator("#text").fill(draft.text(0, DRAFT_CHARACTERS - PAUSES * KEYS));
            awaitReview(page);
            page.locator("#text").focus();
            page.keyboard().press("Control+End");
            type(page, draft, WARMING);
            page.evaluate(WATCH);
            type(page, draft, PAUSES);
            print(draft, page);
        }
    }

    /** A conversation of the demo in that language. */
    private static void open(Page page, String language) {
        page.navigate(RunningDesk.shared().address("/login"));
        page.locator("input[name=password]").fill(page.locator(".demo__text .mono").textContent().strip());
        page.locator("input[name=email]").fill("lead@demo.localhost");
        page.locator("form.form button.button--primary").click();
        page.waitForURL(address -> !address.endsWith("/login"));
        page.navigate(RunningDesk.shared().address("/inbox/open"));
        page.locator(".row:has(.row__what[lang=" + language + "]) .row__link").first().click();
        page.waitForURL("**/conversations/**");
    }

    private static void awaitReview(Page page) {
        page.waitForFunction("() => document.querySelector('[data-coach]').dataset.state === 'fresh'");
    }

    private static void type(Page page, Draft draft, int pauses) {
        for (int pause = 0; pause < pauses; pause++) {
            page.keyboard().type(draft.text(DRAFT_CHARACTERS + pause * KEYS, KEYS), new Keyboard.TypeOptions().setDelay(KEY_MS));
            awaitReview(page);
        }
    }

    private static void print(Draft draft, Page page) {
        double[] marks = numbers(page, "performance.getEntriesByName('coach').map((one) => one.duration)");
        double[] keys = numbers(page, "typed.keys");
        double[] long50 = numbers(page, "typed.long");
        OUT.printf(Locale.ROOT,
                "%s, %d characters: %d pauses, to the marks p50 %.1f  p95 %.1f  p99 %.1f ms; of %d keys %d took 16 ms or more,"
                        + " at most %.0f ms; long tasks: %d%n",
                draft.language(), page.locator("#text").inputValue().length(), marks.length,
                at(marks, 0.5), at(marks, 0.95), at(marks, 0.99), PAUSES * KEYS, keys.length, at(keys, 1), long50.length);
    }

    private static double[] numbers(Page page, String expression) {
        return ((List<?>) page.evaluate(expression)).stream().mapToDouble(one -> ((Number) one).doubleValue()).sorted().toArray();
    }

    private static double at(double[] sorted, double share) {
        return sorted.length == 0 ? 0 : sorted[(int) Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
    }
}
