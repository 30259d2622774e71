package heard.desk.template;

import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import heard.desk.conversation.DraftFile;
import heard.desk.identity.Access;
import heard.desk.identity.Audit;
import heard.desk.identity.Directory;
import heard.desk.identity.Team;
import heard.desk.identity.TeamId;
import heard.desk.platform.DeskException;
import heard.desk.platform.words.UiLanguage;
import heard.desk.template.grammar.Flaw;
import heard.desk.template.grammar.TemplateText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The templates of the desk, kept by administrators and, for their own teams, by leads. */
@Component
public class Templates {
    static final int JUDGED_AT_ONCE = 50;

    private final TemplateStore store;
    private final TemplateReviews reviews;
    private final Directory directory;
    private final Audit audit;
    private final Clock clock;

    Templates(TemplateStore store, TemplateReviews reviews, Directory directory, Audit audit, Clock clock) {
        this.store = store;
        this.reviews = reviews;
        this.directory = directory;
        this.audit = audit;
        this.clock = clock;
    }

    /** What a template shall be; its texts have been found to be understood. Without a name it takes its place in the library. */
    public record Wanted(@Nullable String name, Kind kind, List<TeamId> teams, Map<UiLanguage, String> texts, List<Action> actions,
            List<DraftFile> files) {
        public Wanted {
            teams = List.copyOf(teams);
            texts = Map.copyOf(texts);
            actions = List.copyOf(actions);
            files = List.copyOf(files);
        }
    }

    public List<Template> all() {
        return store.all();
    }

    public Optional<Template> find(TemplateId id) {
        return store.find(id);
    }

    /** Those for the conversations of a team. */
    public List<Template> usable(TeamId scope) {
        return store.all().stream().filter(template -> template.isFor(scope)).toList();
    }

    public Map<TemplateId, Long> uses() {
        return store.uses();
    }

    /** Those that a reader of the settings sees: all for an administrator, for a lead those of their teams and those for all. */
    public List<Template> seenBy(Access access) {
        return store.all().stream().filter(template -> sees(access, template)).toList();
    }

    public boolean sees(Access access, Template template) {
        return access.administers()
                || (access.leadsSomewhere() && (template.teams().isEmpty() || template.teams().stream().anyMatch(access::leads)));
    }

    /** Administrators keep all, leads those of teams that they lead; without a team it is for all of them. */
    public boolean keeps(Access access, List<TeamId> teams) {
        if (access.administers())
            return true;
        List<TeamId> all = teams.isEmpty() ? directory.teams().stream().map(Team::id).toList() : teams;
        return !all.isEmpty() && all.stream().allMatch(access::leads);
    }

    public void requireKeeper(Access access) {
        if (!access.administers() && !access.leadsSomewhere())
            throw DeskException.forbidden("Templates are kept by leads and administrators");
    }

    private void requireKept(Access access, List<TeamId> teams) {
        if (!keeps(access, teams))
            throw DeskException.forbidden("Leads keep the templates of their own teams; this one is also for others");
    }

    /** What is wrong in the texts, by language; empty where all are understood. */
    public static Map<UiLanguage, List<Flaw>> flaws(Map<UiLanguage, String> texts) {
        Map<UiLanguage, List<Flaw>> flaws = new EnumMap<>(UiLanguage.class);
        texts.forEach((language, text) -> {
            if (TemplateText.read(text) instanceof TemplateText.Refused refused)
                flaws.put(language, refused.flaws());
        });
        return flaws;
    }

    @Transactional
    public TemplateId add(Access access, Wanted wanted) {
        requireKept(access, wanted.teams());
        if (store.count() >= TemplateStore.MOST)
            throw TemplateError.TOO_MANY_TEMPLATES.because("A desk has at most " + TemplateStore.MOST + " templates");
        String shipped = wanted.name() == null ? wanted.kind().code() : null;
        Template template = template(TemplateId.next(), shipped, wanted, 0);
        store.add(template, TemplateStore.Judged.ALREADY, clock.instant());
        record(access, "template.made", template);
        return template.id();
    }

    private Template template(TemplateId id, @Nullable String shipped, Wanted wanted, int version) {
        if (!flaws(wanted.texts()).isEmpty())
            throw new IllegalArgumentException("A template whose text is not understood cannot be kept");
        Map<UiLanguage, Wording> wordings = new EnumMap<>(UiLanguage.class);
        wanted.texts().forEach((language, text) -> wordings.put(language, reviews.judged(wanted.kind(), language, text, wanted.teams())));
        return new Template(id, wanted.name(), wanted.kind(), shipped, wanted.teams(), wordings, wanted.actions(), wanted.files(),
                clock.instant(), version);
    }

    /**
     * Keeps what a template is from now on, unless somebody has changed it meanwhile.
     *
     * @param version that its writer has seen
     */
    @Transactional
    public void change(Access access, TemplateId id, int version, Wanted wanted) {
        Template before = store.find(id).orElseThrow(() -> DeskException.notFound("Template " + id));
        requireKept(access, before.teams());
        requireKept(access, wanted.teams());
        Template after = template(id, before.shipped(), wanted, version);
        if (!store.change(after, clock.instant()))
            throw TemplateError.TEMPLATE_CHANGED.because("Somebody has changed template " + id + " since");
        record(access, "template.changed", after);
    }

    @Transactional
    public void remove(Access access, TemplateId id) {
        Template template = store.find(id).orElseThrow(() -> DeskException.notFound("Template " + id));
        requireKept(access, template.teams());
        store.remove(id);
        record(access, "template.removed", template);
    }

    private void record(Access access, String action, Template template) {
        audit.record(access, action, template.id().toString(),
                Map.of("name", template.name() == null ? template.kind().code() : template.name()));
    }

    /** Puts what ships into the desk, each piece once: what people took out stays out. */
    @Transactional
    public void install() {
        Set<String> installed = store.installed();
        for (LibraryText text : Library.all())
            if (!installed.contains(text.kind().code()) && store.install(text.kind().code(), clock.instant()))
                put(text);
    }

    private void put(LibraryText text) {
        Map<UiLanguage, Wording> wordings = new EnumMap<>(UiLanguage.class);
        text.texts().forEach((language, words) -> wordings.put(language, new Wording(language, words, null, List.of())));
        store.add(new Template(TemplateId.next(), null, text.kind(), text.kind().code(), List.of(), wordings, List.of(), List.of(),
                clock.instant(), 0), TemplateStore.Judged.LATER, clock.instant());
    }

    /** Has the engine judge texts that came without, which are those that ship and so are for all teams: some at a time. Returns how many. */
    public int judgeSome() {
        List<TemplateStore.Unjudged> some = store.unjudged(JUDGED_AT_ONCE);
        some.forEach(one -> store.judge(one, reviews.judged(one.kind(), one.language(), one.text(), List.of())));
        return some.size();
    }

    /** Brings back what is missing of the library; what the desk made of the rest stays as it is. Returns how many came. */
    @Transactional
    public int restore(Access access) {
        requireKept(access, List.of());
        List<String> there = store.all().stream().flatMap(template -> Optional.ofNullable(template.shipped()).stream()).toList();
        List<LibraryText> missing = Library.all().stream().filter(text -> !there.contains(text.kind().code())).toList();
        for (LibraryText text : missing) {
            store.install(text.kind().code(), clock.instant());
            put(text);
        }
        audit.record(access, "template.restored", "", Map.of("count", Integer.toString(missing.size())));
        return missing.size();
    }

    /** Makes one that came from the library as it ships. */
    @Transactional
    public void restore(Access access, TemplateId id, int version) {
        Template before = store.find(id).orElseThrow(() -> DeskException.notFound("Template " + id));
        LibraryText text = Library.all().stream().filter(one -> one.kind().code().equals(before.shipped())).findFirst()
                .orElseThrow(() -> DeskException.notFound("Template " + id + " in the library"));
        change(access, id, version, new Wanted(null, text.kind(), before.teams(), text.texts(), before.actions(), before.files()));
    }
}
