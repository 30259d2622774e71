package heard.desk.conversation.settings;

import java.util.List;
import java.util.Optional;

import heard.desk.identity.Access;
import heard.desk.identity.RailGroup;
import heard.desk.identity.RailLink;
import heard.desk.identity.RailSource;
import heard.desk.platform.words.Words;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The way to the saved lists. */
@Component
@Order(60)
class ViewsRail implements RailSource {
    @Override
    public List<RailGroup> groups(Access access, Words words) {
        if (access.visibleTeams().isEmpty())
            return List.of();
        return List.of(new RailGroup(Optional.empty(), List.of(RailLink.to("/my/views", "filter", words.t("views.title")))));
    }
}
