package heard.desk.conversation.web;

import heard.desk.conversation.Conversation;
import heard.desk.conversation.ConversationId;
import heard.desk.conversation.Conversations;
import heard.desk.identity.Access;
import heard.desk.platform.DeskException;
import org.springframework.stereotype.Component;

/** Finds the conversation that an action is about; one that the reader may not see does not exist. */
@Component
class Target {
    private final Conversations conversations;

    Target(Conversations conversations) {
        this.conversations = conversations;
    }

    Conversation of(Access access, long number) {
        return conversations.byNumber(access, number).orElseThrow(() -> DeskException.notFound("Conversation #" + number));
    }

    ConversationId id(Access access, long number) {
        return of(access, number).id();
    }
}
