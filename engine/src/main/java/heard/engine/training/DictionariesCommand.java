package heard.engine.training;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import java.util.concurrent.Callable;

import heard.engine.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code heard dictionaries}: makes the word graphs of the spelling check from dictionaries and lists of frequent words. */
@Command(name = "dictionaries", mixinStandardHelpOptions = true, description = "Makes the word lists of the spelling check.")
public final class DictionariesCommand implements Callable<Integer> {

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
        try (OutputStream to = new BufferedOutputStream(Files.newOutputStream(own.resolve("words.graph")))) {
            forms.graph().write(to);
        }
    }
}
