package heard.desk.conversation.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import heard.desk.conversation.Conversation;
import heard.desk.conversation.Conversations;
import heard.desk.conversation.Limits;
import heard.desk.conversation.Message;
import heard.desk.conversation.MessageKind;
import heard.desk.conversation.Timelines;
import heard.desk.customer.Customer;
import heard.desk.customer.Customers;
import heard.desk.customer.Identity;
import heard.desk.identity.Directory;
import heard.desk.identity.Page;
import org.springframework.stereotype.Component;

/** Shows two conversations side by side, so that a mistyped number is seen before it joins strangers. */
@Component
class JoinViews {
    private static final int SHOWN = 3;
    private static final int MOST_CHARACTERS = 500;

    private final Conversations conversations;
    private final Timelines timelines;
    private final Customers customers;
    private final Directory directory;

    JoinViews(Conversations conversations, Timelines timelines, Customers customers, Directory directory) {
        this.conversations = conversations;
        this.timelines = timelines;
        this.customers = customers;
        this.directory = directory;
    }

    /** The other is the one to which the number leads today; one that the reader may not see does not exist. */
    JoinView of(Page page, Whence whence, Conversation here, String asked) {
        Optional<Long> number = number(asked);
        Optional<Conversation> other = number.flatMap(typed -> conversations.current(page.access(), typed));
        String problem = null;
        if (number.isEmpty())
            problem = page.t("error.join-with-itself.text");
        else if (other.isEmpty())
            problem = page.t("join.unknown", "#" + number.get());
        else if (other.get().id().equals(here.id()))
            problem = page.t("join.itself", "#" + number.get());
        return new JoinView(whence, side(page, here), asked.strip(), problem == null ? side(page, other.orElseThrow()) : null, problem);
    }

    /** A number may be written with its sign. */
    static Optional<Long> number(String text) {
        String digits = text.strip().replaceFirst("^#", "");
        return digits.matches("\\d{1,18}") ? Optional.of(Long.valueOf(digits)) : Optional.empty();
    }

    private JoinView.Side side(Page page, Conversation conversation) {
        Customer customer = customers.find(conversation.customer()).orElseThrow();
        String state = Stream.of(page.t("state." + conversation.state().code()),
                conversation.assignee() == null ? "" : page.t("inbox.assigned", directory.name(conversation.assignee())))
                .filter(part -> !part.isEmpty()).collect(Collectors.joining(" · "));
        List<Message> all = timelines.of(conversation, null).messages();
        return new JoinView.Side(conversation, customer.shownName(), customer.email().map(Identity::shown).orElse(""), state,
                all.subList(Math.max(0, all.size() - SHOWN), all.size()).stream().map(this::piece).toList());
    }

    private JoinView.Piece piece(Message message) {
        String agent = message.agent() == null ? "" : directory.name(message.agent());
        String author = message.authorName().isBlank() ? message.authorAddress() : message.authorName();
        String words = message.ownText().isBlank() ? message.text() : message.ownText();
        return new JoinView.Piece(agent.isEmpty() ? author : agent, message.at(), Limits.cut(words.strip(), MOST_CHARACTERS),
                message.kind() == MessageKind.NOTE);
    }
}
