package heard.desk.promise;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import heard.desk.identity.Access;
import heard.desk.identity.RailGroup;
import heard.desk.identity.RailLink;
import heard.desk.identity.RailSource;
import heard.desk.identity.TeamId;
import heard.desk.platform.words.Words;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The way to the promises, with how many of one's own are due today or late, and to leads what is late in their teams. */
@Component
@Order(56)
class PromiseRail implements RailSource {
    private final PromiseStore store;
    private final Clock clock;

    PromiseRail(PromiseStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public List<RailGroup> groups(Access access, Words words) {
        if (access.visibleTeams().isEmpty())
            return List.of();
        Instant now = clock.instant();
        Instant tomorrow = now.atZone(words.zone()).toLocalDate().plusDays(1).atStartOfDay(words.zone()).toInstant();
        Set<TeamId> led = access.visibleTeams().stream().filter(access::leads).collect(Collectors.toSet());
        PromiseStore.Waiting waiting = store.waiting(access.agent(), access.visibleTeams(), led, new PromiseStore.Due(now, tomorrow));
        RailLink link = RailLink.to("/promises", "promise", words.t("promise.board")).by("g p");
        if (waiting.due() > 0)
            link = link.counting(waiting.due());
        return List.of(new RailGroup(Optional.empty(), List.of(waiting.late() > 0 ? link.attending() : link)));
    }
}
