package heard.desk.coach.rule;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import heard.desk.coach.rule.OwnRules.Outcome;
import heard.desk.coach.rule.RuleCheck.Checked;
import heard.desk.coach.rule.RulePages.Around;
import heard.desk.identity.Access;
import heard.desk.identity.Page;
import heard.desk.identity.SettingsLink;
import heard.desk.platform.DeskException;
import heard.engine.Coded;
import heard.engine.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where leads and administrators write, try and keep rules of their own. */
@Controller
class RuleFileController {
    private static final String NEW = OwnRules.PATH + "/new";
    private static final String ONE = OwnRules.PATH + "/{language:ru|lt|en}/{name:[a-z][a-z0-9-]*}";

    private final OwnRules rules;
    private final RulePages pages;

    RuleFileController(OwnRules rules, RulePages pages) {
        this.rules = rules;
        this.pages = pages;
    }

    @Bean
    static SettingsLink ownRulesSettings() {
        return new SettingsLink(46, OwnRules.PATH, "coach", "rules.title");
    }

    @GetMapping(OwnRules.PATH)
    ModelAndView show(Page page) {
        OwnRules.requireReader(page.access());
        return page.show("coach/rules", Map.of("rules", pages.files(page)));
    }

    /** With an example that works as it stands. */
    @GetMapping(NEW)
    ModelAndView begin(Page page, @RequestParam String language) {
        OwnRules.requireReader(page.access());
        Language of = language(language);
        ExampleRules example = ExampleRules.of(of);
        return show(page, new RuleForm(of.code(), "", own(page.access()), example.text(), "", example.draft(), 0), Around.FRESH);
    }

    /** The widest for which the reader may keep something. */
    private static String own(Access access) {
        return access.administers()
                ? RuleForm.ALL
                : access.teams().keySet().stream().filter(access::leads).map(RuleForm::value).sorted().findFirst().orElse("");
    }

    @PostMapping(NEW)
    ModelAndView add(Page page, RuleForm.Typed typed) {
        OwnRules.requireReader(page.access());
        RuleForm form = typed.form();
        Language language = language(form.language());
        Optional<RuleFile> named = RuleFile.find(language.code(), form.name().isEmpty() && typed.tries() ? RuleFile.UNNAMED : form.name());
        if (named.isEmpty())
            return refused(page, form, Around.nameless(page.t("rules.name.wrong")), HttpStatus.UNPROCESSABLE_CONTENT);
        if (!typed.tries() && rules.find(named.get()).filter(version -> version.text() != null).isPresent())
            return refused(page, form, Around.nameless(page.t("rules.name.taken")), HttpStatus.UNPROCESSABLE_CONTENT);
        return typed.tries() ? tried(page, form, named.get(), Around.FRESH) : kept(page, form, named.get(), Around.FRESH);
    }

    @GetMapping(ONE)
    ModelAndView show(Page page, @PathVariable String language, @PathVariable String name,
            @RequestParam(required = false) @Nullable Long version) {
        Version newest = seen(page, language, name);
        Version shown = version == null
                ? newest
                : rules.version(newest.file(), version).filter(one -> RulePages.sees(page.access(), one))
                        .orElseThrow(() -> DeskException.notFound("Version " + version));
        String text = shown.text() == null ? "" : shown.text();
        return show(page, RuleForm.of(newest, text), Around.NOTHING);
    }

    @PostMapping(ONE)
    ModelAndView change(Page page, @PathVariable String language, @PathVariable String name, RuleForm.Typed typed) {
        RuleFile file = seen(page, language, name).file();
        RuleForm form = typed.form().named(file);
        return typed.tries() ? tried(page, form, file, Around.NOTHING) : kept(page, form, file, Around.NOTHING);
    }

    private ModelAndView tried(Page page, RuleForm form, RuleFile file, Around around) {
        return switch (rules.check(new OwnText(file, form.teamId(), form.text()))) {
            case Checked.Flawed flawed -> show(page, form, around.flawed(flawed.flaws()));
            case Checked.Sound sound -> pages.tried(page, form, file, sound).map(found -> show(page, form, around.tried(found)))
                    .orElseGet(() -> show(page, form, around.flawed(List.of(Flaw.whole(file, Flaw.Kind.SLOW)))));
        };
    }

    private ModelAndView kept(Page page, RuleForm form, RuleFile file, Around around) {
        return switch (rules.keep(page.access(), new OwnText(file, form.teamId(), form.text()), form.from())) {
            case Outcome.Kept _ -> new ModelAndView("redirect:" + file.address() + "?done=rules-kept");
            case Outcome.Refused refused ->
                refused(page, form, around.flawed(refused.flaws()), HttpStatus.UNPROCESSABLE_CONTENT);
            case Outcome.Overtaken overtaken ->
                refused(page, form.from(overtaken.newer().revision()), around.overtaken(overtaken.newer()), HttpStatus.CONFLICT);
        };
    }

    private ModelAndView show(Page page, RuleForm form, Around around) {
        return page.show("coach/rulefile", Map.of("file", pages.file(page, form, language(form.language()), around)));
    }

    private ModelAndView refused(Page page, RuleForm form, Around around, HttpStatus status) {
        ModelAndView view = show(page, form, around);
        view.setStatus(status);
        return view;
    }

    private static Language language(String code) {
        Language language = Coded.find(Language.class, code);
        if (language == null || language == Language.OTHER)
            throw DeskException.notFound("Rules in the language " + code);
        return language;
    }

    /** The newest version of a file that the reader may see. */
    private Version seen(Page page, String language, String name) {
        OwnRules.requireReader(page.access());
        return RuleFile.find(language, name).flatMap(rules::find).filter(version -> RulePages.sees(page.access(), version))
                .orElseThrow(() -> DeskException.notFound("The rules " + language + "/" + name));
    }

    @PostMapping(ONE + "/removal")
    ModelAndView remove(Page page, @PathVariable String language, @PathVariable String name) {
        Version newest = seen(page, language, name);
        if (rules.remove(page.access(), newest.file()) instanceof Outcome.Refused refused)
            return refused(page, RuleForm.of(newest, newest.text() == null ? "" : newest.text()), Around.NOTHING.flawed(refused.flaws()),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        return new ModelAndView("redirect:" + OwnRules.PATH + "?done=rules-removed");
    }
}
