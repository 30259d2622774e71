package heard.desk.template.web;

import java.util.List;
import java.util.Optional;

import heard.desk.identity.Access;
import heard.desk.identity.RailGroup;
import heard.desk.identity.RailLink;
import heard.desk.identity.RailSource;
import heard.desk.platform.words.Words;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The way to the templates, for those who keep them. */
@Component
@Order(72)
class TemplatesRail implements RailSource {
    @Override
    public List<RailGroup> groups(Access access, Words words) {
        if (!access.leadsSomewhere() && !access.administers())
            return List.of();
        return List
                .of(new RailGroup(Optional.empty(), List.of(RailLink.to(TemplatesController.LIST, "template", words.t("template.title")))));
    }
}
