package heard.desk.coach.rule;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import heard.desk.coach.rule.RuleCheck.Checked;
import heard.desk.identity.Access;
import heard.desk.identity.Audit;
import heard.desk.identity.Directory;
import heard.desk.identity.TeamId;
import heard.desk.platform.CommonError;
import heard.desk.platform.DeskException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The desk's own rules: an administrator keeps those of the whole desk, a lead those of a team of theirs. What cannot be used is not
 * kept. Each change is a version that stays, and is audited.
 */
@Component
class OwnRules {
    static final String PATH = "/coach/rules";

    private final OwnRuleStore store;
    private final RulesInUse inUse;
    private final RuleKeeper keeper;
    private final Trials trials;
    private final Ledger ledger;

    OwnRules(OwnRuleStore store, RulesInUse inUse, RuleKeeper keeper, Trials trials, Ledger ledger) {
        this.store = store;
        this.inUse = inUse;
        this.keeper = keeper;
        this.trials = trials;
        this.ledger = ledger;
    }

    /** By whom, when and in which transaction something is changed. */
    @Component("ownRuleLedger")
    record Ledger(TransactionTemplate transactions, Audit audit, Directory directory, Clock clock) {}

    /** What became of a change. */
    sealed interface Outcome {
        record Kept() implements Outcome {}

        record Refused(List<Flaw> flaws) implements Outcome {
            public Refused {
                flaws = List.copyOf(flaws);
            }
        }

        /** Somebody else has kept this meanwhile. */
        record Overtaken(Version newer) implements Outcome {}
    }

    static boolean sees(Access access) {
        return access.leadsSomewhere() || access.administers();
    }

    static boolean keeps(Access access, @Nullable TeamId team) {
        return team == null ? access.administers() : access.leads(team);
    }

    static void requireReader(Access access) {
        if (!sees(access))
            throw DeskException.forbidden("The desk's own rules belong to leads and administrators");
    }

    private static void requireKeeper(Access access, @Nullable TeamId team) {
        if (!keeps(access, team))
            throw DeskException.forbidden("Rules are kept by the lead of the team, or for all by an administrator");
    }

    List<Version> files() {
        return store.current();
    }

    Optional<Version> find(RuleFile file) {
        return store.newest(file);
    }

    Optional<Version> version(RuleFile file, long revision) {
        return store.version(file, revision);
    }

    List<Version> history(int limit) {
        return store.history(limit);
    }

    List<Version> history(RuleFile file, int limit) {
        return store.history(file, limit);
    }

    /** What would come out if it were kept. */
    Checked check(OwnText text) {
        List<OwnText> current = current();
        return trials.within(() -> RuleCheck.of(inUse.shipped(), current, text))
                .orElseGet(() -> new Checked.Flawed(List.of(Flaw.whole(text.file(), Flaw.Kind.SLOW))));
    }

    private List<OwnText> current() {
        return store.current().stream().flatMap(version -> version.own().stream()).toList();
    }

    /** Keeps a file that came from a revision of it, 0 where it is new; from then on it is in use. */
    Outcome keep(Access access, OwnText text, long from) {
        requireKeeper(access, text.team());
        Outcome outcome = ledger.transactions().execute(status -> kept(access, text, from));
        keeper.look();
        return Objects.requireNonNull(outcome);
    }

    private Outcome kept(Access access, OwnText text, long from) {
        store.lock();
        Optional<Version> before = store.newest(text.file());
        before.filter(version -> version.text() != null).ifPresent(version -> requireKeeper(access, version.team()));
        if (before.isPresent() && before.get().text() != null && before.get().revision() != from)
            return new Outcome.Overtaken(before.get());
        List<Version> files = store.current();
        if (files.size() >= OwnRuleStore.MOST_FILES && files.stream().noneMatch(version -> version.file().equals(text.file())))
            throw new DeskException(CommonError.TOO_LARGE, "A desk keeps up to " + OwnRuleStore.MOST_FILES + " files of rules");
        if (check(text) instanceof Checked.Flawed flawed)
            return new Outcome.Refused(flawed.flaws());
        add(access, text.file(), text.team(), text.text());
        return new Outcome.Kept();
    }

    /** Takes a file away; its versions stay. Refused where another file needs its sets. */
    Outcome remove(Access access, RuleFile file) {
        Outcome outcome = ledger.transactions().execute(status -> removed(access, file));
        keeper.look();
        return Objects.requireNonNull(outcome);
    }

    private Outcome removed(Access access, RuleFile file) {
        store.lock();
        Version before = store.newest(file).filter(version -> version.text() != null)
                .orElseThrow(() -> DeskException.notFound("The rules " + file.path()));
        requireKeeper(access, before.team());
        List<OwnText> current = current();
        Optional<Flaw> breaks = trials.within(() -> RuleCheck.ofRemoval(inUse.shipped(), current, file)).orElse(Optional.empty());
        if (breaks.isPresent())
            return new Outcome.Refused(List.of(breaks.get()));
        add(access, file, before.team(), null);
        return new Outcome.Kept();
    }

    private void add(Access access, RuleFile file, @Nullable TeamId team, @Nullable String text) {
        store.add(new Version(file, team, text, 0, access.agent(), ledger.clock().instant()));
        ledger.audit().record(access, text == null ? "coach.rules-removed" : "coach.rules-kept", file.path(), team == null
                ? Map.of("name", file.path())
                : Map.of("name", file.path(), "team", ledger.directory().name(team)));
    }
}
