package heard.desk.promise;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import heard.desk.channel.email.Notices;
import heard.desk.conversation.Conversation;
import heard.desk.conversation.ConversationId;
import heard.desk.conversation.Whereabouts;
import heard.desk.identity.Agent;
import heard.desk.identity.AgentId;
import heard.desk.identity.Directory;
import heard.desk.platform.DeskSettings;
import heard.desk.platform.words.Catalogue;
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
    private static final int MOST_ATTEMPTS = 10;
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);

    private final NoticeStore notices;
    private final PromiseStore promises;
    private final Whereabouts whereabouts;
    private final Directory directory;
    private final Post post;
    private final Clock clock;

    PromiseLetters(NoticeStore notices, PromiseStore promises, Whereabouts whereabouts, Directory directory, Post post, Clock clock) {
        this.notices = notices;
        this.promises = promises;
        this.whereabouts = whereabouts;
        this.directory = directory;
        this.post = post;
        this.clock = clock;
    }

    /** By what a letter goes, and in whose words. */
    @Component("promisePost")
    record Post(ObjectProvider<Notices> mail, ObjectProvider<Catalogue> catalogue, ObjectProvider<DeskSettings> settings) {
        boolean send(String to, String subject, String text) {
            Notices mails = mail.getIfAvailable();
            return mails != null && mails.send(List.of(new Notices.Notice(to, subject, text)), Set.of());
        }

        Words words(Agent agent) {
            return catalogue.getObject().in(agent.language(), agent.zone());
        }

        String address(String path) {
            URI desk = settings.getObject().publicUrl();
            String base = desk.toString();
            return (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path;
        }
    }

    /** A notice with what it is about. */
    private record About(NoticeStore.Notice notice, Promise promise, Conversation conversation) {}

    /** Whether there may be more. */
    @Transactional
    public boolean send() {
        List<NoticeStore.Notice> waiting = notices.take(clock.instant(), BATCH);
        Map<AgentId, List<NoticeStore.Notice>> byAgent = new LinkedHashMap<>();
        waiting.forEach(notice -> byAgent.computeIfAbsent(notice.agent(), agent -> new ArrayList<>()).add(notice));
        byAgent.forEach(this::send);
        return waiting.size() == BATCH;
    }

    private void send(AgentId id, List<NoticeStore.Notice> all) {
        Optional<Agent> agent = directory.find(id).filter(Agent::active);
        List<About> news = agent.map(known -> all.stream().flatMap(notice -> about(notice, known).stream()).toList()).orElse(List.of());
        if (agent.isEmpty() || news.isEmpty() || write(agent.get(), news)) {
            notices.remove(all);
            return;
        }
        int attempts = all.getFirst().attempts();
        if (attempts + 1 >= MOST_ATTEMPTS) {
            log.atWarn().addKeyValue("agent", id.value()).addKeyValue("letters", all.size())
                    .log("Nobody took a letter about promises; they stand on the board all the same");
            notices.remove(all);
        } else {
            notices.later(all, clock.instant().plus(FIRST_PAUSE.multipliedBy(1L << attempts)));
        }
    }

    /** Nothing where it is no news any more, or not for this person. */
    private Optional<About> about(NoticeStore.Notice notice, Agent agent) {
        return promises.find(notice.promise()).filter(promise -> promise.state().live())
                .flatMap(promise -> conversation(promise.conversation()).filter(conversation -> agent.access().sees(conversation.scope()))
                        .map(conversation -> new About(notice, promise, conversation)));
    }

    private Optional<Conversation> conversation(ConversationId id) {
        return whereabouts.of(id);
    }

    private boolean write(Agent agent, List<About> news) {
        Words words = post.words(agent);
        About first = news.getFirst();
        String subject = words.t("promise.letter." + kind(first) + ".subject", first.conversation().number(), due(words, first));
        if (news.size() > 1)
            subject = words.count("promise.letter.more", news.size() - 1L, subject);
        var text = new StringBuilder();
        for (About about : news)
            text.append(words.t("promise.letter." + kind(about), directory.name(about.promise().by()), due(words, about)))
                    .append("\n\n> ").append(about.promise().words().replace("\n", " ")).append("\n\n")
                    .append(post.address("/conversations/" + about.conversation().number())).append("\n\n");
        text.append(words.t("promise.letter.foot", post.address("/promises"))).append('\n');
        return post.send(agent.email(), subject, text.toString());
    }

    private static String kind(About about) {
        return about.notice().kind().code();
    }

    private static String due(Words words, About about) {
        Instant due = about.promise().due();
        return due == null ? "" : words.at(due);
    }
}
