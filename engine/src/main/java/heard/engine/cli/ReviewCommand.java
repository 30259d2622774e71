package heard.engine.cli;

import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.Callable;

import heard.engine.BusinessCalendar;
import heard.engine.Channel;
import heard.engine.Engine;
import heard.engine.Language;
import heard.engine.Message;
import heard.engine.Review;
import heard.engine.ReviewContext;
import heard.engine.json.Json;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code heard review}: what a draft has, lacks and should avoid; exit status 1 where something must be mended. */
@Command(name = "review", mixinStandardHelpOptions = true, description = "Reviews an agent's draft, from FILE or standard input.")
final class ReviewCommand implements Callable<Integer> {
    @Option(names = "--json", description = "Write one JSON object.")
    private boolean json;
    @Option(names = "--jsonl", description = "One JSON object a line in and out.")
    private boolean jsonl;
    @Option(names = "--message", paramLabel = "FILE", description = "The customer's message that is answered.")
    private @Nullable Path message;
    @Option(names = "--channel", description = "email, chat, phone or sms.")
    private @Nullable Channel channel;
    @Option(names = "--name", description = "The customer's name as recorded.")
    private @Nullable String name;
    @Option(names = "--language", description = "ru, lt or en; without it the draft's own.")
    private @Nullable Language language;
    @Option(names = "--at", paramLabel = "ISO-8601", description = "When the reply is sent.")
    private @Nullable OffsetDateTime at;
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
            new Lines(line -> Json.review(line.id(), engine.review(line.need("text"), line.context())), out).run(Input.lines(file));
            return 0;
        }
        String draft = Input.text(file);
        Review review = engine.review(draft, context());
        out.println(json ? Json.review(null, review) : ForPeople.review(draft, review));
        out.flush();
        return review.mustChange() ? 1 : 0;
    }

    private ReviewContext context() {
        Message answered = message == null ? null : Message.of(Input.text(message));
        return new ReviewContext(channel, answered, name, language, at, null, List.of(), null, BusinessCalendar.WEEKDAYS);
    }
}
