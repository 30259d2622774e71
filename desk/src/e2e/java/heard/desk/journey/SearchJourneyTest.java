package heard.desk.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** Words are found in other forms, without Lithuanian letters, and by number. */
class SearchJourneyTest extends JourneyBase {
    @Test
    void findsFormsOfWordsAndNumbers() {
        var ruta = signIn("ruta@demo.localhost", "lt");
        awaitTrue(() -> hits(ruta, "televizoriaus") > 0);
        assertThat(hits(ruta, "saskaita")).isPositive();
        assertThat(hits(ruta, "ąžuolinisnamas")).isZero();
        ruta.navigate(desk().address("/search?q=televizorius"));
        assertAccessible(ruta);
    }

    private static int hits(Page page, String words) {
        page.navigate(desk().address("/search?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8)));
        return page.locator(".hit").count();
    }
}
