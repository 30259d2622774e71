package heard.desk.template;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import heard.desk.conversation.DraftFile;
import heard.desk.identity.Access;
import heard.desk.identity.Directory;
import heard.desk.identity.Team;
import heard.desk.identity.TeamId;
import heard.desk.platform.words.UiLanguage;
import heard.desk.platform.words.Words;
import heard.desk.template.grammar.TemplateText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads templates from lines of JSON as an export wrote them: all of them, or none and what is wrong in which line. */
@Component
public class TemplateImport {
    private static final int MOST_LINES = 3_000;

    private final Templates templates;
    private final Portable portable;
    private final PortableFiles files;
    private final Directory directory;
    private final JsonMapper json;

    TemplateImport(Templates templates, Portable portable, PortableFiles files, Directory directory, JsonMapper json) {
        this.templates = templates;
        this.portable = portable;
        this.files = files;
        this.directory = directory;
        this.json = json.rebuild().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
    }

    /** What became of a file. */
    public sealed interface Outcome {
        record Taken(int made, int changed) implements Outcome {}

        /** Nothing was taken. */
        record Refused(List<String> problems) implements Outcome {
            public Refused {
                problems = List.copyOf(problems);
            }
        }
    }

    /** Lines of one template, which may be apart. */
    private static final class Gathered {
        private final @Nullable String name;
        private final Kind kind;
        private final Map<UiLanguage, String> texts = new EnumMap<>(UiLanguage.class);
        private List<TeamId> teams = List.of();
        private List<Action> actions = List.of();
        /** Null where no line speaks of attachments: those that are there stay. */
        private @Nullable List<PortableFiles.Carried> files;

        Gathered(@Nullable String name, Kind kind) {
            this.name = name;
            this.kind = kind;
        }
    }

    @Transactional
    public Outcome take(Access access, Words words, String file) {
        templates.requireKeeper(access);
        List<String> lines = file.lines().filter(line -> !line.isBlank()).toList();
        if (lines.isEmpty() || lines.size() > MOST_LINES)
            return new Outcome.Refused(List.of(words.t("template.import.lines", MOST_LINES)));
        List<String> problems = new ArrayList<>();
        Map<String, Gathered> all = new LinkedHashMap<>();
        for (int at = 0; at < lines.size(); at++)
            gather(words, at + 1, lines.get(at), all).ifPresent(problems::add);
        if (!problems.isEmpty())
            return new Outcome.Refused(problems);
        return put(access, all.values().stream().toList());
    }

    /** What is wrong with a line; empty where it was understood. */
    private Optional<String> gather(Words words, int number, String line, Map<String, Gathered> all) {
        TemplateLine read = read(line);
        if (read == null)
            return Optional.of(words.t("template.import.not-json", number));
        Optional<UiLanguage> language = Optional.ofNullable(read.language()).flatMap(UiLanguage::find);
        String source = read.source() == null ? read.text() : read.source();
        if (language.isEmpty() || source == null || source.isBlank() || source.length() > TemplateText.LONGEST)
            return Optional.of(words.t("template.import.incomplete", number));
        String text = source.replace("\r\n", "\n").strip();
        if (TemplateText.read(text) instanceof TemplateText.Refused refused)
            return Optional.of(words.t("template.import.flaw", number, refused.flaws().getFirst().in(words)));
        Kind kind = Optional.ofNullable(read.kind()).flatMap(Kind::find).orElse(Kind.OTHER);
        String name = name(read, kind);
        Gathered one = all.computeIfAbsent(kind.code() + "/" + name, key -> new Gathered(name, kind));
        one.texts.put(language.get(), text);
        return takeRest(words, number, read, one);
    }

    private @Nullable TemplateLine read(String line) {
        try {
            return json.readValue(line, TemplateLine.class);
        } catch (JacksonException noJson) {
            return null;
        }
    }

    /** One that the library names itself stays so; any other without a name takes the one of its line. */
    private static @Nullable String name(TemplateLine read, Kind kind) {
        String given = read.template() == null ? "" : read.template().strip();
        if (!given.isEmpty())
            return given.length() > Template.LONGEST_NAME ? given.substring(0, Template.LONGEST_NAME) : given;
        return kind == Kind.OTHER ? read.id() : null;
    }

    private Optional<String> takeRest(Words words, int number, TemplateLine read, Gathered one) {
        List<TeamId> teams = new ArrayList<>();
        for (String name : read.teams() == null ? List.<String>of() : read.teams()) {
            Optional<TeamId> team = directory.teams().stream().filter(known -> known.name().equalsIgnoreCase(name)).map(Team::id)
                    .findFirst();
            if (team.isEmpty())
                return Optional.of(words.t("template.import.unknown", number, name));
            teams.add(team.get());
        }
        List<Action> actions = new ArrayList<>();
        for (Map<String, String> written : read.actions() == null ? List.<Map<String, String>>of() : read.actions()) {
            Optional<Action> action = portable.read(written);
            if (action.isEmpty())
                return Optional.of(words.t("template.import.unknown", number, String.join(" ", written.values())));
            actions.add(action.get());
        }
        if (read.files() != null) {
            Optional<List<PortableFiles.Carried>> carried = PortableFiles.read(read.files());
            if (carried.isEmpty())
                return Optional.of(words.t("template.import.file-broken", number, PortableFiles.MOST));
            one.files = carried.get();
        }
        one.teams = teams;
        one.actions = actions;
        return Optional.empty();
    }

    private Outcome put(Access access, List<Gathered> all) {
        int made = 0;
        int changed = 0;
        for (Gathered one : all) {
            Optional<Template> before = templates.all().stream().filter(template -> same(template, one)).findFirst();
            if (before.isEmpty()) {
                templates.add(access, wanted(one, Map.of(), kept(one, List.of())));
                made++;
            } else {
                Map<UiLanguage, String> texts = new EnumMap<>(UiLanguage.class);
                before.get().wordings().forEach((language, wording) -> texts.put(language, wording.text()));
                templates.change(access, before.get().id(), before.get().version(), wanted(one, texts, kept(one, before.get().files())));
                changed++;
            }
        }
        return new Outcome.Taken(made, changed);
    }

    private List<DraftFile> kept(Gathered one, List<DraftFile> before) {
        return one.files == null ? before : files.keep(one.files);
    }

    private static boolean same(Template template, Gathered one) {
        return one.name == null
                ? one.kind.code().equals(template.shipped())
                : one.name.equalsIgnoreCase(template.name()) && template.kind() == one.kind;
    }

    private static Templates.Wanted wanted(Gathered one, Map<UiLanguage, String> before,
            List<DraftFile> files) {
        Map<UiLanguage, String> texts = new EnumMap<>(UiLanguage.class);
        texts.putAll(before);
        texts.putAll(one.texts);
        return new Templates.Wanted(one.name, one.kind, one.teams, texts, one.actions, files);
    }
}
