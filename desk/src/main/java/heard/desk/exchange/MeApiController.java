package heard.desk.exchange;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import heard.desk.conversation.Tag;
import heard.desk.conversation.Tags;
import heard.desk.identity.Access;
import heard.desk.identity.Directory;
import heard.desk.identity.Right;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who the caller is, and what there is to name in other requests. */
@RestController
class MeApiController {
    private final Directory directory;
    private final Tags tags;

    MeApiController(Directory directory, Tags tags) {
        this.directory = directory;
        this.tags = tags;
    }

    /** The caller. */
    record MeJson(UUID id, String name, boolean administrator, List<String> rights, String language, String timeZone, List<TeamJson> teams,
            List<String> tags) {}

    /** A team of the caller, with the people who can be given its conversations. */
    record TeamJson(UUID id, String name, String role, List<NamedJson> members) {}

    @GetMapping(path = "/api/v1/me", produces = MediaType.APPLICATION_JSON_VALUE)
    MeJson show(Access access) {
        var teams = access.teams().entrySet().stream().map(place -> new TeamJson(place.getKey().value(), directory.name(place.getKey()),
                place.getValue().code(), directory.activeMembers(place.getKey()).stream()
                        .map(agent -> new NamedJson(agent.id().value(), agent.name())).toList()))
                .sorted(Comparator.comparing(TeamJson::name)).toList();
        Set<Right> rights = access.rights();
        return new MeJson(access.agent().value(), access.name(), access.administrator(), rights.stream().map(Right::code).sorted().toList(),
                access.language().code(), access.zone().getId(), teams,
                rights.contains(Right.READ) ? tags.all().stream().map(Tag::name).toList() : List.of());
    }
}
