package heard.desk.coach.rule;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import heard.desk.coach.rule.RuleCheck.Checked;
import heard.desk.identity.Access;
import heard.desk.identity.Directory;
import heard.desk.identity.Page;
import heard.desk.identity.Team;
import heard.desk.identity.TeamId;
import heard.desk.platform.words.UiLanguage;
import heard.desk.platform.words.Words;
import heard.engine.Finding;
import heard.engine.Language;
import heard.engine.Review;
import heard.engine.ReviewContext;
import heard.engine.Span;
import heard.engine.rule.Rule;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the pages of the desk's own rules into words. */
@Component
class RulePages {
    private static final int MOST_CHANGES = 30;
    private static final int MOST_SAMPLE = 20_000;

    private final OwnRules rules;
    private final RulesInUse inUse;
    private final Trials trials;
    private final Directory directory;

    RulePages(OwnRules rules, RulesInUse inUse, Trials trials, Directory directory) {
        this.rules = rules;
        this.inUse = inUse;
        this.trials = trials;
        this.directory = directory;
    }

    RuleFilesPage files(Page page) {
        Words words = page.words();
        Map<String, String> fresh = new LinkedHashMap<>();
        for (Language language : RulesInUse.LANGUAGES)
            fresh.put(UiLanguage.valueOf(language.name()).ownName(), OwnRules.PATH + "/new?language=" + language.code());
        List<RuleFilesPage.Line> lines = rules.files().stream().filter(version -> sees(page.access(), version)).map(version -> {
            RuleFile file = version.file();
            return new RuleFilesPage.Line(file.path(), file.address(), where(words, version.team()), directory.name(version.by()),
                    version.at(), problem(words, file));
        }).toList();
        return new RuleFilesPage(lines, fresh, changes(words, rules.history(MOST_CHANGES).stream()
                .filter(version -> sees(page.access(), version)).toList()));
    }

    /** Rules of the whole desk are seen by all who keep some, those of a team by its leads and by administrators. */
    static boolean sees(Access access, Version version) {
        TeamId team = version.team();
        return team == null || access.administers() || access.leads(team);
    }

    private @Nullable String problem(Words words, RuleFile file) {
        return inUse.now().problems().stream().filter(problem -> problem.file().equals(file)).findFirst()
                .map(problem -> where(words, problem.flaw())).orElse(null);
    }

    private String where(Words words, @Nullable TeamId team) {
        return team == null ? words.t("coach.team.everywhere") : directory.name(team);
    }

    private List<RuleFilePage.Change> changes(Words words, List<Version> versions) {
        return versions.stream().map(version -> new RuleFilePage.Change(version.file().path(),
                version.file().address() + "?version=" + version.revision(),
                words.t(version.text() == null ? "rules.change.removed" : "rules.change.kept"), directory.name(version.by()),
                version.at())).toList();
    }

    /** What a page of one file shows besides its form. */
    record Around(boolean fresh, @Nullable String nameless, List<Flaw> flaws, @Nullable Version newer,
            RuleFilePage.@Nullable Tried tried) {
        static final Around NOTHING = new Around(false, null, List.of(), null, null);
        static final Around FRESH = new Around(true, null, List.of(), null, null);

        static Around nameless(String why) {
            return new Around(true, why, List.of(), null, null);
        }

        Around flawed(List<Flaw> all) {
            return new Around(fresh, nameless, all, newer, tried);
        }

        Around overtaken(Version by) {
            return new Around(fresh, nameless, flaws, by, tried);
        }

        Around tried(RuleFilePage.Tried found) {
            return new Around(fresh, nameless, flaws, newer, found);
        }
    }

    RuleFilePage file(Page page, RuleForm form, Language language, Around around) {
        Words words = page.words();
        Optional<RuleFile> file = around.fresh() ? Optional.empty() : RuleFile.find(form.language(), form.name());
        Map<String, String> places = places(words, page.access());
        List<RuleFilePage.Wrong> wrong = around.flaws().stream().map(flaw -> wrong(words, flaw, form)).toList();
        Version newer = around.newer();
        String overtaken = newer == null ? null : words.t("rules.overtaken", directory.name(newer.by()), words.at(newer.at()));
        List<Version> history = file.map(one -> rules.history(one, MOST_CHANGES)).orElse(List.of()).stream()
                .filter(version -> sees(page.access(), version)).toList();
        return new RuleFilePage(form, file.map(RuleFile::path).orElse(null), UiLanguage.valueOf(language.name()),
                file.map(RuleFile::address).orElse(OwnRules.PATH + "/new"), places, places.containsKey(form.team()), around.nameless(),
                wrong, overtaken, around.tried(), changes(words, history));
    }

    private Map<String, String> places(Words words, Access access) {
        Map<String, String> places = new LinkedHashMap<>();
        if (access.administers())
            places.put(RuleForm.ALL, words.t("coach.team.everywhere"));
        for (Team team : directory.teams())
            if (access.leads(team.id()))
                places.put(RuleForm.value(team.id()), team.name());
        return places;
    }

    private static RuleFilePage.Wrong wrong(Words words, Flaw flaw, RuleForm form) {
        List<String> lines = form.text().lines().toList();
        String name = form.name().isEmpty() ? RuleFile.UNNAMED : form.name();
        boolean here = flaw.file().equals(form.language() + "/" + name + ".yaml");
        String quoted = here && flaw.line() > 0 && flaw.line() <= lines.size() ? lines.get(flaw.line() - 1).strip() : "";
        return new RuleFilePage.Wrong(where(words, flaw), here ? flaw.line() : 0, quoted, sentence(words, flaw));
    }

    static String where(Words words, Flaw flaw) {
        return flaw.line() == 0 ? flaw.file() : words.t("rules.flaw.where", flaw.file(), flaw.line());
    }

    private static String sentence(Words words, Flaw flaw) {
        if (flaw.kind() == Flaw.Kind.UNUSABLE)
            return fault(words, flaw.words());
        boolean nothing = flaw.kind() == Flaw.Kind.MISSED && flaw.words().get(2).isEmpty();
        return words.t("rules.flaw." + (nothing ? "missed.nothing" : flaw.kind().code()), flaw.words().toArray());
    }

    private static String fault(Words words, List<String> told) {
        String sentence = words.t("rules.fault." + told.getFirst(), told.subList(2, told.size()).toArray());
        return told.get(1).isEmpty() ? sentence : words.t("rules.fault.in", told.get(1), sentence);
    }

    /** What a sound file finds in the sample that is typed beside it; empty where that took too long. */
    Optional<RuleFilePage.Tried> tried(Page page, RuleForm form, RuleFile file, Checked.Sound sound) {
        ReviewContext context = form.message().isBlank() ? ReviewContext.NONE : ReviewContext.NONE.withMessage(cut(form.message()));
        Language reader = Language.valueOf(page.language().name());
        String draft = cut(form.draft());
        return trials.within(() -> sound.engine().review(draft, context.withLanguage(file.language()), reader))
                .map(review -> tried(draft, review, sound.rules()));
    }

    /** A reason that stands in the file is shown as it is written there, whatever language its reader has. */
    private static RuleFilePage.Tried tried(String draft, Review review, List<Rule> own) {
        Map<String, Rule> byId = own.stream().collect(Collectors.toMap(Rule::id, rule -> rule));
        List<RuleFilePage.Found> found = review.findings().stream().map(finding -> {
            Rule rule = byId.get(finding.rule());
            return new RuleFilePage.Found(rule != null, finding.rule(), finding.severity().code(), quote(draft, finding),
                    rule == null ? finding.why() : rule.why(), finding.instead());
        }).sorted(Comparator.comparing(RuleFilePage.Found::own).reversed()).toList();
        return new RuleFilePage.Tried(review.score(), own.size(), found);
    }

    private static String quote(String draft, Finding finding) {
        Span span = finding.in() == Finding.Place.DRAFT ? finding.span() : null;
        return span == null || span.end() > draft.length() ? "" : span.of(draft);
    }

    private static String cut(String text) {
        return text.length() > MOST_SAMPLE ? text.substring(0, MOST_SAMPLE) : text;
    }
}
