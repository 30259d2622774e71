package heard.desk.channel.email.demo;

import java.util.List;
import java.util.Optional;

import heard.desk.identity.Access;
import heard.desk.identity.RailGroup;
import heard.desk.identity.RailLink;
import heard.desk.identity.RailSource;
import heard.desk.platform.InDemo;
import heard.desk.platform.words.Words;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The way to the customer's mailbox, the last of the rail. */
@Component
@Conditional(InDemo.class)
@Order(Ordered.LOWEST_PRECEDENCE)
class DemoRail implements RailSource {
    @Override
    public List<RailGroup> groups(Access access, Words words) {
        return List.of(new RailGroup(Optional.of(words.t("demomail.rail")),
                List.of(RailLink.to("/demo/mailbox", "mailbox", words.t("demomail.title")))));
    }
}
