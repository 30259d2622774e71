package heard.desk.exchange;

import java.util.List;

import heard.desk.conversation.Conversation;
import heard.desk.conversation.Conversations;
import heard.desk.conversation.ListRow;
import heard.desk.conversation.Participants;
import heard.desk.conversation.Tag;
import heard.desk.conversation.TagId;
import heard.desk.conversation.Tags;
import heard.desk.customer.Customer;
import heard.desk.customer.Customers;
import heard.desk.identity.Access;
import heard.desk.identity.AgentId;
import heard.desk.identity.Directory;
import heard.desk.identity.TeamId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts names beside keys, so that a program need not ask once more for each. */
@Component
class Rendering {
    private final Conversations conversations;
    private final Customers customers;
    private final Participants participants;
    private final Directory directory;
    private final Tags tags;

    Rendering(Conversations conversations, Customers customers, Participants participants, Directory directory, Tags tags) {
        this.conversations = conversations;
        this.customers = customers;
        this.participants = participants;
        this.directory = directory;
        this.tags = tags;
    }

    ConversationJson of(Access access, Conversation conversation) {
        var into = conversation.joinedInto();
        Long joinedInto = into == null ? null : conversations.find(access, into).map(Conversation::number).orElse(null);
        String customer = customers.find(conversation.customer()).map(Customer::shownName).orElse("");
        var people = participants.of(conversation.id()).stream()
                .map(one -> new ConversationJson.NamedAddressJson(one.name(), one.address())).toList();
        return new ConversationJson(conversation.id().value(), conversation.number(), conversation.subject(), conversation.snippet(),
                conversation.state().code(), conversation.priority().code(), conversation.channel().code(), conversation.language(),
                new NamedJson(conversation.customer().value(), customer), team(conversation.team()), agent(conversation.assignee()),
                conversation.mailbox(), tags(conversation.tags()), conversation.fields(), conversation.messageCount(),
                conversation.hasAttachments(), conversation.lastMessage() == null ? null : conversation.lastMessage().value(),
                conversation.lastMessageAt(), conversation.waitingSince(), conversation.snoozedUntil(), joinedInto, people,
                conversation.createdAt(), conversation.changedAt(), conversation.version());
    }

    ConversationJson.Row of(ListRow row) {
        return new ConversationJson.Row(row.id().value(), row.number(), row.subject(), row.snippet(), row.state().code(),
                row.priority().code(), row.channel().code(), row.language(), new NamedJson(row.customer().value(), row.customerName()),
                team(row.team()), agent(row.assignee()), tags(row.tags()), row.messageCount(), row.attachments(), row.lastMessageAt(),
                row.waitingSince(), row.snoozedUntil(), row.createdAt(), row.unread(), row.mentioned(), row.deliveryFailed(),
                row.version());
    }

    private List<String> tags(List<TagId> ids) {
        return tags.of(ids).stream().map(Tag::name).toList();
    }

    private @Nullable NamedJson team(@Nullable TeamId team) {
        return team == null ? null : new NamedJson(team.value(), directory.name(team));
    }

    private @Nullable NamedJson agent(@Nullable AgentId agent) {
        return agent == null ? null : new NamedJson(agent.value(), directory.name(agent));
    }
}
