package heard.desk.calendar.clock;

import java.time.Clock;
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
 * Writes to people of the desk about deadlines that come up or were missed, all that waits for somebody in one letter. It says the
 * number and the clock, never what was written. What nobody takes is tried again with growing pauses.
 */
@Component
public class ClockLetters {
    private static final Logger log = LoggerFactory.getLogger(ClockLetters.class);
    private static final int BATCH = 200;
    /** The rest is counted. */
    private static final int MOST_LINES = 20;

    private final ClockNoticeStore notices;
    private final ClockStore clocks;
    private final About about;
    private final ObjectProvider<PersonalLetters> letters;
    private final Clock clock;

    ClockLetters(ClockNoticeStore notices, ClockStore clocks, About about, ObjectProvider<PersonalLetters> letters, Clock clock) {
        this.notices = notices;
        this.clocks = clocks;
        this.about = about;
        this.letters = letters;
        this.clock = clock;
    }

    /** Where things stand, and who is who. */
    @Component("clockLettersAbout")
    record About(Whereabouts whereabouts, Directory directory) {}

    private record News(ClockNoticeStore.Notice notice, Conversation conversation) {}

    /** Whether there may be more. */
    @Transactional
    public boolean send() {
        List<ClockNoticeStore.Notice> waiting = notices.take(clock.instant(), BATCH);
        notices.tell(waiting, clock.instant(), this::told,
                agent -> log.atWarn().addKeyValue("agent", agent.value())
                        .log("Nobody took letters about deadlines; they stand on their page all the same"));
        return waiting.size() == BATCH;
    }

    private boolean told(AgentId id, List<ClockNoticeStore.Notice> all) {
        Optional<Agent> agent = about.directory().find(id).filter(Agent::active);
        List<News> news = agent.map(known -> all.stream().flatMap(notice -> news(notice, known).stream()).toList()).orElse(List.of());
        return agent.isEmpty() || news.isEmpty() || write(agent.get(), news);
    }

    /** Nothing where what was waited for is done, or where it is not for this person any more. */
    private Optional<News> news(ClockNoticeStore.Notice notice, Agent agent) {
        boolean leadless = notice.kind() == ClockNoticeStore.Kind.LEADLESS;
        return clocks.due(notice.conversation(), notice.clock()).filter(due -> due.equals(notice.dueAt()))
                .flatMap(due -> about.whereabouts().of(notice.conversation()))
                .filter(conversation -> leadless ? agent.administrator() : agent.access().sees(conversation.scope()))
                .map(conversation -> new News(notice, conversation));
    }

    private boolean write(Agent agent, List<News> news) {
        PersonalLetters post = letters.getIfAvailable();
        if (post == null)
            return false;
        Words words = post.words(agent);
        String subject = PersonalLetters.subject(words, subject(words, news.getFirst()), news.size());
        var text = new StringBuilder();
        news.stream().limit(MOST_LINES).forEach(one -> text.append(line(words, agent, one)).append('\n')
                .append(post.address(one.notice().kind() == ClockNoticeStore.Kind.LEADLESS
                        ? "/settings/teams"
                        : "/conversations/" + one.conversation().number()))
                .append("\n\n"));
        List<News> rest = news.stream().skip(MOST_LINES).toList();
        if (!rest.isEmpty())
            text.append(words.count(onThePageOf(agent, rest) ? "deadlines.letter.rest" : "deadlines.letter.more", rest.size()))
                    .append("\n\n");
        text.append(words.t("deadlines.letter.foot", post.address("/deadlines"))).append('\n');
        return post.send(agent, subject, text.toString());
    }

    /** The page shows nobody what they do not see; administrators also hear of teams that are not theirs, where nobody leads. */
    private static boolean onThePageOf(Agent agent, List<News> news) {
        return news.stream().allMatch(one -> agent.access().sees(one.conversation().scope()));
    }

    private String subject(Words words, News news) {
        return words.t("deadlines.letter." + news.notice().kind().code() + ".subject", news.conversation().number(),
                words.t("deadlines.letter.clock." + news.notice().clock().code()), words.at(news.notice().dueAt()),
                about.directory().name(news.conversation().scope()));
    }

    private String line(Words words, Agent agent, News news) {
        String line = words.t("deadlines.letter." + news.notice().kind().code(), news.conversation().number(),
                words.t("deadlines.letter.clock." + news.notice().clock().code()), words.at(news.notice().dueAt()),
                about.directory().name(news.conversation().scope()));
        return news.notice().kind() == ClockNoticeStore.Kind.LEADLESS ? line : line + " " + who(words, agent, news.conversation());
    }

    private String who(Words words, Agent agent, Conversation conversation) {
        AgentId assignee = conversation.assignee();
        if (assignee == null)
            return words.t("deadlines.letter.nobody");
        return assignee.equals(agent.id())
                ? words.t("deadlines.letter.you")
                : words.t("deadlines.letter.who",
                        about.directory().name(assignee));
    }
}
