package heard.desk.conversation.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import heard.desk.conversation.Aside;
import heard.desk.conversation.Asides;
import heard.desk.conversation.ConversationId;
import heard.desk.conversation.Message;
import heard.desk.conversation.MessageId;
import heard.desk.conversation.Surroundings;
import heard.desk.identity.Page;
import heard.desk.platform.Contributions;
import heard.desk.platform.words.Words;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Gathers what other features say beside messages, beside a conversation and in lists; each is asked once a page. */
@Component
class Beside {
    private final Contributions<Asides> sources;
    private final Contributions<Surroundings> surroundings;

    Beside(ObjectProvider<Asides> sources, ObjectProvider<Surroundings> surroundings) {
        this.sources = new Contributions<>(sources);
        this.surroundings = new Contributions<>(surroundings);
    }

    List<Aside> around(Page page, Surroundings.Ground ground) {
        return surroundings.stream().flatMap(source -> source.of(page.access(), page.words(), ground).stream()).toList();
    }

    Map<MessageId, List<Aside>> under(Words words, Collection<Message> messages) {
        Map<MessageId, List<Aside>> all = new HashMap<>();
        sources.stream().forEach(source -> source.under(words, messages)
                .forEach((message, aside) -> all.computeIfAbsent(message, id -> new ArrayList<>()).add(aside)));
        return all;
    }

    Map<ConversationId, List<Asides.Sign>> signs(Words words, Collection<ConversationId> conversations) {
        Map<ConversationId, List<Asides.Sign>> all = new HashMap<>();
        sources.stream().forEach(source -> source.signs(words, conversations)
                .forEach((conversation, signs) -> all.computeIfAbsent(conversation, id -> new ArrayList<>()).addAll(signs)));
        return all;
    }
}
