package heard.desk.conversation.web;

import java.util.List;

import heard.desk.conversation.CustomField;
import heard.desk.conversation.Participants.Participant;
import heard.desk.conversation.Tag;
import heard.desk.customer.Customer;
import org.jspecify.annotations.Nullable;

/** What is known of the customer and of this conversation, beside it. */
public record Card(Customer customer, String since, @Nullable String speaks, List<Field> fields, List<Tag> tags, List<Tag> allTags,
        List<Participant> participants) {
    public Card {
        fields = List.copyOf(fields);
        tags = List.copyOf(tags);
        allTags = List.copyOf(allTags);
        participants = List.copyOf(participants);
    }

    /** A field of the desk with what this conversation has in it. */
    public record Field(CustomField of, String value) {}
}
