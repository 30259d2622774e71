package heard.engine.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import heard.engine.Language;
import heard.engine.rule.Rule;
import heard.engine.rule.RuleBooks;
import heard.engine.rule.RuleTrial;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code heard rules}: lists, explains and tries rules. */
@Command(name = "rules", mixinStandardHelpOptions = true, description = "Lists, explains and tries rules.")
final class RulesCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it before any call
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    private static RuleBooks books(@Nullable Path folder) {
        if (folder != null && !Files.isDirectory(folder)) {
            throw new InputError("There is no folder " + folder + ".");
        }
        return folder == null ? RuleBooks.shipped() : RuleBooks.with(folder);
    }

    private static Stream<Rule> all(RuleBooks books) {
        return Stream.of(Language.RU, Language.LT, Language.EN).flatMap(language -> books.of(language).rules().stream());
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "Lists all rules: id, kind, severity.")
    void list(@Option(names = "--rules", paramLabel = "FOLDER", description = "Your own rules.") @Nullable Path folder) {
        PrintWriter out = spec.commandLine().getOut();
        all(books(folder)).forEach(
                rule -> out.println(rule.id() + "\t" + rule.kind() + "\t" + (rule.severity() == null ? "" : rule.severity().code())));
        out.flush();
    }

    @Command(name = "explain", mixinStandardHelpOptions = true, description = "Explains one rule.")
    int explain(@Parameters(paramLabel = "ID") String id,
            @Option(names = "--rules", paramLabel = "FOLDER", description = "Your own rules.") @Nullable Path folder) {
        PrintWriter out = spec.commandLine().getOut();
        List<Rule> found = all(books(folder)).filter(rule -> rule.id().equals(id)).toList();
        if (found.isEmpty()) {
            throw new InputError("There is no rule " + id + ". heard rules list shows all.");
        }
        Rule rule = found.getFirst();
        out.println(rule.id() + " (" + rule.place() + ")");
        out.println("  " + rule.kind() + (rule.severity() == null ? "" : ", " + rule.severity().code()));
        if (!rule.why().isEmpty()) {
            out.println("  " + rule.why());
        }
        rule.instead().forEach(instead -> out.println("  → " + instead));
        rule.examples().bad().forEach(bad -> out.println("  + " + bad));
        rule.examples().good().forEach(good -> out.println("  − " + good));
        out.flush();
        return 0;
    }

    @Command(name = "test", mixinStandardHelpOptions = true, description = "Runs the examples of all rules, your own over the shipped ones.")
    int test(@Parameters(arity = "0..1", paramLabel = "FOLDER") @Nullable Path folder) {
        PrintWriter out = spec.commandLine().getOut();
        RuleBooks books = books(folder);
        List<String> wrong = Stream.of(Language.RU, Language.LT, Language.EN).flatMap(language -> RuleTrial.of(books.of(language)).stream())
                .toList();
        wrong.forEach(out::println);
        out.println(all(books).count() + " rules, " + wrong.size() + " examples wrong");
        out.flush();
        return wrong.isEmpty() ? 0 : 1;
    }
}
