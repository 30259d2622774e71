package heard.desk.search.web;

import java.util.List;
import java.util.Optional;

import heard.desk.identity.Access;
import heard.desk.identity.RailGroup;
import heard.desk.identity.RailLink;
import heard.desk.identity.RailSource;
import heard.desk.platform.words.Words;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The ways to the search and to customers. */
@Component
@Order(50)
class FindingRail implements RailSource {
    @Override
    public List<RailGroup> groups(Access access, Words words) {
        if (access.visibleTeams().isEmpty())
            return List.of();
        return List.of(new RailGroup(Optional.empty(), List.of(RailLink.to("/search", "search", words.t("search.title")),
                RailLink.to("/customers", "customer", words.t("customers.title")))));
    }
}
