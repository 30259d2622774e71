package heard.desk.coach.rule;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import heard.desk.identity.TeamId;
import heard.engine.Engine;
import heard.engine.Language;
import heard.engine.rule.Rule;
import heard.engine.rule.RuleBooks;
import heard.engine.rule.RuleError;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The engine with the rules that are in use: those that ship, and over them the desk's own as far as they can be used. Thread-safe. */
@Component
public class RulesInUse {
    static final List<Language> LANGUAGES = List.of(Language.RU, Language.LT, Language.EN);

    private final RuleBooks shipped = RuleBooks.shipped();
    private volatile Now now = new Now(Engine.with(shipped), Map.of(), List.of());

    /**
     * What is in use.
     *
     * @param teams    whose answers alone a rule judges, by its id; a rule that is not here judges all
     * @param problems files that cannot be used, without which all goes on
     */
    public record Now(Engine engine, Map<String, TeamId> teams, List<Problem> problems) {
        public Now {
            teams = Map.copyOf(teams);
            problems = List.copyOf(problems);
        }

        /** The rules that judge the answers of none of these teams. */
        public Set<String> ofOthers(Set<TeamId> judged) {
            return teams.entrySet().stream().filter(entry -> !judged.contains(entry.getValue())).map(Map.Entry::getKey)
                    .collect(Collectors.toUnmodifiableSet());
        }
    }

    /** A file that cannot be used, and since when that is known. */
    record Problem(RuleFile file, Flaw flaw, Instant since) {}

    public Now now() {
        return now;
    }

    RuleBooks shipped() {
        return shipped;
    }

    /** Takes these files into use at once for all questions that come; each file that cannot be used is left out. */
    void take(Collection<OwnText> texts, Instant at) {
        List<OwnText> left = new ArrayList<>(texts);
        List<Problem> problems = new ArrayList<>();
        Now next = null;
        while (next == null)
            next = attempt(left, problems, at);
        now = next;
    }

    /** Null where a file was left out and the rest has to be put together anew. */
    private @Nullable Now attempt(List<OwnText> left, List<Problem> problems, Instant at) {
        RuleBooks books = RuleBooks.over(shipped, left.stream().map(OwnText::forEngine).toList());
        for (Language language : LANGUAGES) {
            try {
                books.of(language);
            } catch (RuleError wrong) {
                leaveOut(left, problems, text -> text.file().path().equals(wrong.file()), Flaw.of(wrong), at);
                return null;
            } catch (RuntimeException | StackOverflowError bug) {
                var flaw = new Flaw(language.code(), 0, Flaw.Kind.BROKEN, List.of(bug.getClass().getSimpleName()));
                leaveOut(left, problems, text -> text.file().language() == language, flaw, at);
                return null;
            }
        }
        return new Now(Engine.with(books), teams(books, left), problems);
    }

    /** Where none of the files is to blame, all of them are left out, so that this comes to an end and the shipped rules hold. */
    private static void leaveOut(List<OwnText> left, List<Problem> problems, Predicate<OwnText> blamed, Flaw flaw, Instant at) {
        List<OwnText> out = left.stream().filter(blamed).toList();
        for (OwnText text : out.isEmpty() ? List.copyOf(left) : out)
            problems.add(new Problem(text.file(), flaw, at));
        if (out.isEmpty() && left.isEmpty())
            throw new IllegalStateException("The rules that ship cannot be used: " + flaw);
        left.removeAll(out.isEmpty() ? List.copyOf(left) : out);
    }

    private static Map<String, TeamId> teams(RuleBooks books, List<OwnText> texts) {
        Map<String, TeamId> teams = new HashMap<>();
        for (OwnText text : texts) {
            TeamId team = text.team();
            if (team != null)
                of(books, text.file()).forEach(rule -> teams.put(rule.id(), team));
        }
        return teams;
    }

    /** The rules of one file. */
    static List<Rule> of(RuleBooks books, RuleFile file) {
        return books.of(file.language()).rules().stream().filter(rule -> rule.file().equals(file.path())).toList();
    }
}
