package heard.desk.calendar.web;

import java.util.List;
import java.util.Optional;

import heard.desk.calendar.clock.DueClocks;
import heard.desk.identity.Access;
import heard.desk.identity.RailGroup;
import heard.desk.identity.RailLink;
import heard.desk.identity.RailSource;
import heard.desk.platform.words.Words;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The way to what is due, with how much is late; it asks for the attention of leads, to whom lateness is handed on. */
@Component
@Order(55)
class DeadlinesRail implements RailSource {
    private final DueClocks clocks;

    DeadlinesRail(DueClocks clocks) {
        this.clocks = clocks;
    }

    @Override
    public List<RailGroup> groups(Access access, Words words) {
        if (access.visibleTeams().isEmpty())
            return List.of();
        RailLink link = RailLink.to("/deadlines", "clock", words.t("deadlines.board"));
        int late = clocks.late(access);
        if (late > 0)
            link = access.leadsSomewhere() ? link.counting(late).attending() : link.counting(late);
        return List.of(new RailGroup(Optional.empty(), List.of(link)));
    }
}
