package heard.engine.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;

import heard.engine.Engine;
import heard.engine.Reading;
import heard.engine.json.Json;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code heard read}: what a customer's message says and how its writer feels. */
@Command(name = "read", mixinStandardHelpOptions = true, description = "Reads a customer's message, from FILE or standard input.")
final class ReadCommand implements Callable<Integer> {
    @Option(names = "--json", description = "Write one JSON object.")
    private boolean json;
    @Option(names = "--jsonl", description = "One JSON object a line in and out.")
    private boolean jsonl;
    @Mixin
    private final EngineOptions options = new EngineOptions();
    @Parameters(arity = "0..1", paramLabel = "FILE")
    private @Nullable Path file;
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it before any call
    private CommandSpec spec;

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        Engine engine = options.engine();
        if (jsonl) {
            new Lines(line -> Json.reading(line.id(), engine.read(line.message(), null)), out).run(Input.lines(file));
            return 0;
        }
        String text = Input.text(file);
        Reading reading = engine.read(text);
        out.println(json ? Json.reading(null, reading) : ForPeople.reading(text, reading));
        out.flush();
        return 0;
    }
}
