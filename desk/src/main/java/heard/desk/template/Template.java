package heard.desk.template;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import heard.desk.conversation.DraftFile;
import heard.desk.identity.TeamId;
import heard.desk.platform.words.UiLanguage;
import heard.desk.platform.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * A text to send again and again, in one or more languages, with what is done along with it.
 *
 * @param name    null where it is called as the library calls it
 * @param shipped its place in the library; null where the desk made it
 * @param teams   for whose conversations it is; none is all
 */
public record Template(TemplateId id, @Nullable String name, Kind kind, @Nullable String shipped, List<TeamId> teams,
        Map<UiLanguage, Wording> wordings, List<Action> actions, List<DraftFile> files, Instant changedAt, int version) {
    public static final int LONGEST_NAME = 120;

    public Template {
        teams = List.copyOf(teams);
        wordings = wordings.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(wordings));
        actions = actions.stream().sorted(Comparator.comparing(Action::kind)).toList();
        files = List.copyOf(files);
    }

    /** What the reader calls it. */
    public String called(Words words) {
        return name != null ? name : words.t("template.kind." + kind.code());
    }

    public boolean macro() {
        return !actions.isEmpty();
    }

    public boolean isFor(TeamId scope) {
        return teams.isEmpty() || teams.contains(scope);
    }

    public Optional<Wording> wording(UiLanguage language) {
        return Optional.ofNullable(wordings.get(language));
    }
}
