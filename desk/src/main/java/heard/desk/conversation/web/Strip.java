package heard.desk.conversation.web;

import heard.desk.conversation.Conversation;
import org.jspecify.annotations.Nullable;

/** One sentence above the messages with one thing to do. */
public sealed interface Strip {
    /** The same customer has another open conversation. */
    record AlsoOpen(Conversation other, String apart) implements Strip {}

    /** Another conversation lies in this one now. */
    record Joined(Conversation joined) implements Strip {}

    /** The number that was asked for was joined into this conversation. */
    record CameBy(long number) implements Strip {}

    /** The mailbox that answers leave by does not work just now. */
    record MailboxTrouble(String name) implements Strip {}

    /** The address that answers go to was refused for good. */
    record Undeliverable(String address, @Nullable String serverWords) implements Strip {}
}
