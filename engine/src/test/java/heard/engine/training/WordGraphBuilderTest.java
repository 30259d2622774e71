package heard.engine.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Random;
import java.util.TreeMap;

import heard.engine.spelling.WordGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WordGraphBuilderTest {
    @Test
    void aGraphHasItsWordsWithTheirValuesAndNoOthers() throws IOException {
        for (long seed = 1; seed <= 50; seed++) {
            var random = new Random(seed);
            var words = new TreeMap<String, Integer>();
            for (int count = 1 + random.nextInt(200); count > 0; count--) {
                words.put(word(random), 1 + random.nextInt(15));
            }
            WordGraph graph = stored(WordGraphBuilder.build(words));
            for (int probe = 0; probe < 500; probe++) {
                String word = word(random);
                assertThat(graph.value(word)).as("seed %d, %s", seed, word).isEqualTo(words.getOrDefault(word, 0));
            }
            words.forEach((word, value) -> assertThat(graph.value(word)).as(word).isEqualTo(value));
        }
    }

    private static WordGraph stored(WordGraph graph) throws IOException {
        var bytes = new ByteArrayOutputStream();
        graph.write(bytes);
        return WordGraph.read(new ByteArrayInputStream(bytes.toByteArray()));
    }

    private static String word(Random random) {
        var word = new StringBuilder();
        for (int length = 1 + random.nextInt(6); length > 0; length--) {
            word.append((char) ('a' + random.nextInt(4)));
        }
        return word.toString();
    }

    @Test
    void affixesAreSpeltOutAloneAndTogether(@TempDir Path folder) throws IOException {
        Path rules = Files.writeString(folder.resolve("index.aff"), """
            SET UTF-8
            NOSUGGEST !
            PFX U Y 1
            PFX U 0 un .
            SFX D Y 3
            SFX D 0 d e
            SFX D y ied [^aeiou]y
            SFX D 0 ed [^ey]
            """);
        Path words = Files.writeString(folder.resolve("index.dic"), "3\ntie/UD\ncarry/D\ndamn/!\n");
        var forms = new ArrayList<String>();

        var dictionary = HunspellWords.read(new TextFile(rules), new TextFile(words));
        dictionary.forms(form -> form.beginnings().forEach(beginning -> forms.add(beginning + form.word() + (form.suitable() ? "" : "!"))));
        dictionary.formsLike("carry", "hurry", form -> forms.add(form.word()));

        assertThat(forms).containsExactlyInAnyOrder("tie", "tied", "untie", "untied", "carry", "carried", "damn!", "hurry", "hurried");
    }
}
