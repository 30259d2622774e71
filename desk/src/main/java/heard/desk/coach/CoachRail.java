package heard.desk.coach;

import java.util.List;
import java.util.Optional;

import heard.desk.identity.Access;
import heard.desk.identity.RailGroup;
import heard.desk.identity.RailLink;
import heard.desk.identity.RailSource;
import heard.desk.platform.words.Words;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The way to what one has learned oneself, and for leads to what their teams make of the advice. */
@Component
@Order(70)
class CoachRail implements RailSource {
    @Override
    public List<RailGroup> groups(Access access, Words words) {
        return List.of(new RailGroup(Optional.empty(), List.of(RailLink.to("/coach", "coach", words.t("coach.team.title")))));
    }
}
