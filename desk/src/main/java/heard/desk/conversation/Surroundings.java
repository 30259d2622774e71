package heard.desk.conversation;

import java.util.List;

import heard.desk.customer.Customer;
import heard.desk.identity.Access;
import heard.desk.platform.words.Words;

/** What other features say beside a conversation as a whole: in its card, its head, above its messages. A page asks each once, and shows it without where there is none. */
public interface Surroundings {
    /** What a page has read already of a conversation that its reader may see. */
    record Ground(Conversation conversation, Customer customer, Timelines.Around around) {}

    List<Aside> of(Access access, Words words, Ground ground);
}
