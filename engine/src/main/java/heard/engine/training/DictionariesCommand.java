package heard.engine.training;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.concurrent.Callable;

import heard.engine.Language;
import heard.engine.spelling.Lexicon;
import heard.engine.spelling.WordGraph;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code heard dictionaries}: makes the word graphs of the spelling check from dictionaries and lists of frequent words. */
@Command(name = "dictionaries", mixinStandardHelpOptions = true, description = "Makes the word lists of the spelling check.")
public final class DictionariesCommand implements Callable<Integer> {

    private static final int MOST_MEANT = 3;

    @Option(names = "--data", paramLabel = "FOLDER", description = "Where the data sets lie (default: ${DEFAULT-VALUE}).")
    private Path data = Folders.data();

    @Option(names = "--out", paramLabel = "FOLDER", description = "Where the languages lie (default: ${DEFAULT-VALUE}).")
    private Path out = Folders.languages();

    @Override
    public Integer call() throws IOException {
        make(Language.RU, "ru");
        make(Language.LT, "lt");
        make(Language.EN, "en", "en-gb");
        return 0;
    }

    private void make(Language language, String... dictionaries) throws IOException {
        var folder = new DataFolder(data);
        String code = language.name().toLowerCase(Locale.ROOT);
        Path own = out.resolve(code);
        var forms = new WordForms(language);
        for (String name : dictionaries) {
            String at = "dictionaries/" + name;
            var dictionary = HunspellWords.read(folder.file(at + "/index.aff.gz"), folder.file(at + "/index.dic.gz"));
            forms.add(dictionary);
            if (name.equals(code)) {
                forms.add(folder.file(at + "/desk.txt"), dictionary);
            }
        }
        forms.remove(new TextFile(own.resolve("wrong.txt")));
        var slips = new Properties();
        try (var reader = Files.newBufferedReader(own.resolve("slips.properties"))) {
            slips.load(reader);
        }
        forms.value(folder.file("wordfreq/" + code + ".tsv.gz"), slips);
        WordGraph graph = forms.graph();
        try (OutputStream to = new BufferedOutputStream(Files.newOutputStream(own.resolve("words.graph")))) {
            graph.write(to);
        }
        Files.write(own.resolve("wrong-more.txt"), language == Language.EN ? misleading(Lexicon.of(graph, slips)) : List.of());
    }

    /** Of the mistakes that others gathered, those that lead elsewhere by themselves and mean a word that is used. */
    private List<String> misleading(Lexicon lexicon) {
        var lines = new ArrayList<String>();
        for (String line : new DataFolder(data).file("codespell_en/dictionary.txt.gz").lines()) {
            String[] sides = line.split("->");
            List<String> rights = Arrays.stream(sides[1].split(",")).map(String::strip).filter(lexicon::usual).toList();
            if (sides[0].matches("[a-z]{4,}") && !rights.isEmpty() && lexicon.misled(Language.EN, sides[0], rights)) {
                lines.add(sides[0] + " = " + String.join(", ", rights.subList(0, Math.min(rights.size(), MOST_MEANT))));
            }
        }
        return lines;
    }
}
