package heard.desk.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** The script for other desks puts words where the desk's own composer does: both are held to one file of cases. */
class InsertionsJourneyTest extends JourneyBase {
    private static final String TRY = """
        async ([cases, address]) => {
            const {offers} = await import(address);
            const wrong = [];
            const all = JSON.parse(cases);
            for (const one of all) {
                const span = (words) => [one.text.indexOf(words), one.text.indexOf(words) + words.length];
                const finding = {kind: one.kind, in: one.in, span: one.on === null ? null : span(one.on), instead: [one.instead]};
                const elements = Object.entries(one.elements).map(([name, words]) => ({name, spans: words.map(span)}));
                const [offer] = offers(one.text, {elements}, finding, {channel: one.channel, agent: one.agent});
                const result = offer ? one.text.slice(0, offer.from) + offer.put + one.text.slice(offer.to) : null;
                if (result !== one.result) wrong.push(`${one.name}: ${JSON.stringify(result)} instead of ${JSON.stringify(one.result)}`);
            }
            return [String(all.length), ...wrong];
        }""";

    private static String cases() throws IOException {
        try (InputStream file = Objects.requireNonNull(InsertionsJourneyTest.class.getResourceAsStream("/coach/insertions.json"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void aChangeGoesWhereTheDeskPutsIt() throws IOException {
        Page page = visitor("en");
        page.navigate(desk().address("/demo/coach?in=en"));
        List<?> said = (List<?>) page.evaluate(TRY, List.of(cases(), desk().address("/assets/coach/place.js")));
        assertThat(Integer.parseInt(String.valueOf(said.getFirst()))).isGreaterThan(40);
        assertThat(said.subList(1, said.size())).isEmpty();
    }
}
