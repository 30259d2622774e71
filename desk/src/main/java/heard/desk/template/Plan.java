package heard.desk.template;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import heard.desk.conversation.ConversationId;
import heard.desk.conversation.MessageId;
import heard.desk.identity.AgentId;
import org.jspecify.annotations.Nullable;

/**
 * What a template laid beside an answer in the making.
 *
 * @param before  the draft before the template was put in; null where the browser keeps that itself
 * @param after   the draft right afterwards
 * @param doneWith the answer with which it was done; null while it waits
 */
record Plan(UUID id, ConversationId conversation, AgentId agent, TemplateId template, List<Action> actions, @Nullable String before,
        @Nullable String after, @Nullable MessageId doneWith) {
    Plan {
        actions = List.copyOf(actions);
    }

    /** With what the names of all lines of plans begin. */
    static final String PREFIX = "template:";

    /** How a form names an action of this plan. */
    String name(int place) {
        return PREFIX + id + ":" + place;
    }

    /** Those actions that were chosen, in their order. */
    List<Action> chosen(List<String> names) {
        return IntStream.range(0, actions.size()).filter(place -> names.contains(name(place))).mapToObj(actions::get).toList();
    }
}
