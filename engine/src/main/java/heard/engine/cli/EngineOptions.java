package heard.engine.cli;

import java.nio.file.Files;
import java.nio.file.Path;

import heard.engine.Engine;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options by which an engine is made. */
final class EngineOptions {
    @Option(names = "--rules", paramLabel = "FOLDER", description = "A folder of your own rules over the shipped ones: FOLDER/ru/*.yaml and so on.")
    private @Nullable Path rules;

    Engine engine() {
        if (rules == null) {
            return Engine.shipped();
        }
        if (!Files.isDirectory(rules)) {
            throw new InputError("There is no folder " + rules + ".");
        }
        return Engine.with(rules);
    }
}
