package heard.desk.promise;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import heard.desk.channel.email.PersonalLetters;
import heard.desk.conversation.Conversation;
import heard.desk.conversation.Whereabouts;
import heard.desk.identity.Agent;
import heard.desk.identity.AgentId;
import heard.desk.identity.Directory;
import heard.desk.platform.words.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes to people of the desk about their promises, all that waits for somebody in one letter. What nobody takes is tried again with
 * growing pauses; a process that dies between the server's word and the commit sends a letter twice, never none.
 */
@Component
public class PromiseLetters {
    private static final Logger log = LoggerFactory.getLogger(PromiseLetters.class);
    private static final int BATCH = 100;

    private final NoticeStore notices;
    private final PromiseStore promises;
    private final Whereabouts whereabouts;
    private final Directory directory;
    private final ObjectProvider<PersonalLetters> letters;
    private final Clock clock;

    PromiseLetters(NoticeStore notices, PromiseStore promises, Whereabouts whereabouts, Directory directory,
            ObjectProvider<PersonalLetters> letters, Clock clock) {
        this.notices = notices;
        this.promises = promises;
        this.whereabouts = whereabouts;
        this.directory = directory;
        this.letters = letters;
        this.clock = clock;
    }

    /** A notice with what it is about. */
    private record About(NoticeStore.Notice notice, Promise promise, Conversation conversation) {}

    /** Whether there may be more. */
    @Transactional
    public boolean send() {
        List<NoticeStore.Notice> waiting = notices.take(clock.instant(), BATCH);
        notices.tell(waiting, clock.instant(), this::told,
                agent -> log.atWarn().addKeyValue("agent", agent.value())
                        .log("Nobody took letters about promises; they stand on the board all the same"));
        return waiting.size() == BATCH;
    }

    private boolean told(AgentId id, List<NoticeStore.Notice> all) {
        Optional<Agent> agent = directory.find(id).filter(Agent::active);
        List<About> news = agent.map(known -> all.stream().flatMap(notice -> about(notice, known).stream()).toList()).orElse(List.of());
        return agent.isEmpty() || news.isEmpty() || write(agent.get(), news);
    }

    /** Nothing where it is no news any more, or not for this person; an administrator learns of it, not what it says. */
    private Optional<About> about(NoticeStore.Notice notice, Agent agent) {
        boolean leadless = notice.kind() == NoticeStore.Kind.LEADLESS;
        return promises.find(notice.promise()).filter(promise -> promise.state().live())
                .flatMap(promise -> whereabouts.of(promise.conversation())
                        .filter(conversation -> leadless ? agent.administrator() : agent.access().sees(conversation.scope()))
                        .map(conversation -> new About(notice, promise, conversation)));
    }

    private boolean write(Agent agent, List<About> news) {
        PersonalLetters post = letters.getIfAvailable();
        if (post == null)
            return false;
        Words words = post.words(agent);
        About first = news.getFirst();
        String subject = words.t("promise.letter." + kind(first) + ".subject", first.conversation().number(), due(words, first));
        var text = new StringBuilder();
        for (About about : news)
            text.append(part(post, words, about));
        text.append(words.t("promise.letter.foot", post.address("/promises"))).append('\n');
        return post.send(agent, PersonalLetters.subject(words, subject, news.size()), text.toString());
    }

    private String part(PersonalLetters post, Words words, About about) {
        if (about.notice().kind() == NoticeStore.Kind.LEADLESS)
            return words.t("promise.letter.leadless", directory.name(about.conversation().scope()), due(words, about),
                    about.conversation().number()) + "\n" + post.address("/settings/teams") + "\n\n";
        return words.t("promise.letter." + kind(about), directory.name(about.promise().by()), due(words, about)) + "\n\n> "
                + about.promise().words().replace("\n", " ") + "\n\n" + post.address("/conversations/" + about.conversation().number())
                + "\n\n";
    }

    private static String kind(About about) {
        return about.notice().kind().code();
    }

    private static String due(Words words, About about) {
        Instant due = about.promise().due();
        return due == null ? "" : words.at(due);
    }
}
