package heard.desk.template.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import heard.desk.identity.TeamId;
import heard.desk.platform.words.UiLanguage;
import heard.desk.platform.words.Words;
import heard.desk.template.Action;
import heard.desk.template.Kind;
import heard.desk.template.Template;
import heard.desk.template.Templates;
import heard.desk.template.grammar.Flaw;
import heard.desk.template.grammar.TemplateText;
import org.jspecify.annotations.Nullable;

/** The form of a template, as typed. */
public final class TemplateForm {
    static final String NAME = "name";
    private static final String FIELD = "field-";
    private static final String TEAM = "team";

    private final Map<String, List<String>> values;

    private TemplateForm(Map<String, List<String>> values) {
        this.values = Map.copyOf(values);
    }

    static TemplateForm of(Map<String, List<String>> typed) {
        return new TemplateForm(typed);
    }

    static TemplateForm fresh() {
        return new TemplateForm(Map.of("kind", List.of(Kind.OTHER.code())));
    }

    static TemplateForm of(Template template) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        values.put(NAME, List.of(template.name() == null ? "" : template.name()));
        values.put("kind", List.of(template.kind().code()));
        values.put("version", List.of(Integer.toString(template.version())));
        values.put(TEAM, template.teams().stream().map(team -> team.value().toString()).toList());
        template.wordings().forEach((language, wording) -> values.put(text(language), List.of(wording.text())));
        for (Action action : template.actions()) {
            String key = action.kind() == Action.Kind.FIELD ? FIELD + action.subject() : does(action.kind());
            values.computeIfAbsent(key, name -> new ArrayList<>()).add(action.value());
        }
        return new TemplateForm(values);
    }

    /** The name of the field of a text. */
    public static String text(UiLanguage language) {
        return "text-" + language.code();
    }

    /** The name of the field of an action. */
    public static String does(Action.Kind kind) {
        return "does-" + kind.code();
    }

    public String value(String name) {
        return values.getOrDefault(name, List.of()).stream().findFirst().orElse("");
    }

    public boolean has(String name, String value) {
        return values.getOrDefault(name, List.of()).contains(value);
    }

    public boolean open(UiLanguage language) {
        return !value(text(language)).isBlank();
    }

    Kind kind() {
        return Kind.find(value("kind")).orElse(Kind.OTHER);
    }

    int version() {
        return value("version").matches("\\d{1,9}") ? Integer.parseInt(value("version")) : 0;
    }

    List<TeamId> teams() {
        return uuids(TEAM).stream().map(TeamId::new).toList();
    }

    private List<UUID> uuids(String name) {
        List<UUID> found = new ArrayList<>();
        for (String value : values.getOrDefault(name, List.of()))
            if (value.matches("[0-9a-f-]{36}"))
                found.add(UUID.fromString(value));
        return found;
    }

    @Nullable
    String name() {
        String name = value(NAME).strip();
        return name.isEmpty() ? null : name;
    }

    Map<UiLanguage, String> texts() {
        Map<UiLanguage, String> texts = new EnumMap<>(UiLanguage.class);
        for (UiLanguage language : UiLanguage.values())
            if (open(language))
                texts.put(language, value(text(language)).replace("\r\n", "\n").strip());
        return texts;
    }

    /** What was chosen, of which the desk has all. */
    List<Action> actions(Choices choices) {
        List<Action> actions = new ArrayList<>();
        for (Action.Kind kind : Action.Kind.values())
            if (kind != Action.Kind.FIELD)
                values.getOrDefault(does(kind), List.of()).stream().map(String::strip).distinct()
                        .filter(value -> choices.allows(kind, value)).forEach(value -> actions.add(new Action(kind, "", value)));
        choices.fields().forEach(field -> Optional.of(value(FIELD + field.key())).filter(value -> !value.isBlank())
                .ifPresent(value -> actions.add(new Action(Action.Kind.FIELD, field.key(), field.check(value)))));
        return actions;
    }

    /**
     * What is wrong, by field; nothing where it can be kept.
     *
     * @param called whether it may go without a name, since the library names it
     */
    Map<String, List<String>> wrong(Words words, Choices choices, boolean called) {
        Map<String, List<String>> wrong = new LinkedHashMap<>();
        String name = name();
        if ((name == null && !called) || (name != null && name.length() > Template.LONGEST_NAME))
            wrong.put(NAME, List.of(words.t("template.name.wrong", Template.LONGEST_NAME)));
        Map<UiLanguage, String> texts = texts();
        for (Map.Entry<UiLanguage, List<Flaw>> flaws : Templates.flaws(texts).entrySet())
            wrong.put(text(flaws.getKey()), flaws.getValue().stream().map(flaw -> flaw.in(words)).toList());
        texts.forEach((language, text) -> {
            if (text.length() > TemplateText.LONGEST)
                wrong.put(text(language), List.of(words.t("template.text.long", words.number(TemplateText.LONGEST))));
        });
        if (texts.isEmpty() && actions(choices).isEmpty())
            wrong.put(text(words.language()), List.of(words.t("template.empty")));
        if (!value(does(Action.Kind.STATE)).isEmpty() && !value(does(Action.Kind.SNOOZE)).isEmpty())
            wrong.put(does(Action.Kind.SNOOZE), List.of(words.t("template.snooze.or-state")));
        return wrong;
    }

    /** Which languages have a tab that is open at first. */
    public List<UiLanguage> languages(UiLanguage reader) {
        List<UiLanguage> languages = new ArrayList<>(Arrays.asList(UiLanguage.values()));
        languages.remove(reader);
        languages.addFirst(reader);
        return languages;
    }
}
