package heard.desk.conversation.web;

import java.util.List;
import java.util.stream.Stream;

import heard.desk.conversation.Conversation;
import heard.desk.conversation.CustomField;
import heard.desk.conversation.Fields;
import heard.desk.conversation.Participants.Participant;
import heard.desk.conversation.Tags;
import heard.desk.customer.Customer;
import heard.desk.identity.Page;
import heard.desk.platform.words.UiLanguage;
import org.springframework.stereotype.Component;

/** Makes the card beside a conversation. */
@Component
class Cards {
    private final Fields fields;
    private final Tags tags;

    Cards(Fields fields, Tags tags) {
        this.fields = fields;
        this.tags = tags;
    }

    /** What is known already when the card is made. */
    record Ground(Conversation conversation, Customer customer, List<Participant> participants) {}

    Card of(Page page, Ground ground) {
        var conversation = ground.conversation();
        return new Card(ground.customer(), page.words().day(ground.customer().createdAt()), speaks(ground.customer()), fields(conversation),
                tags.of(conversation.tags()), tags.all(), ground.participants());
    }

    private static @org.jspecify.annotations.Nullable String speaks(Customer customer) {
        return Stream.of(UiLanguage.values()).filter(language -> language.code().equals(customer.language())).map(UiLanguage::ownName)
                .findFirst().orElse(null);
    }

    /** The fields in use, and those no longer in use that hold something here. */
    private List<Card.Field> fields(Conversation conversation) {
        return fields.all().stream().filter(field -> field.active() || conversation.fields().containsKey(field.key()))
                .map((CustomField field) -> new Card.Field(field, conversation.fields().getOrDefault(field.key(), ""))).toList();
    }
}
