package heard.desk.channel.email;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import heard.desk.identity.Agent;
import heard.desk.platform.DeskSettings;
import heard.desk.platform.words.Catalogue;
import heard.desk.platform.words.Words;
import org.springframework.stereotype.Component;

/** Letters of the desk to one of its own people: in their words and by their clock, with addresses of its pages. */
@Component
public class PersonalLetters {
    private static final int MOST_ATTEMPTS = 10;
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);

    private final Notices notices;
    private final Catalogue catalogue;
    private final DeskSettings settings;

    PersonalLetters(Notices notices, Catalogue catalogue, DeskSettings settings) {
        this.notices = notices;
        this.catalogue = catalogue;
        this.settings = settings;
    }

    public Words words(Agent agent) {
        return catalogue.in(agent.language(), agent.zone());
    }

    /** Of a letter that tells of so many things: the first, and how many more. */
    public static String subject(Words words, String first, int things) {
        return things > 1 ? words.count("letter.more", things - 1L, first) : first;
    }

    /** Of a page of the desk. */
    public String address(String path) {
        URI desk = settings.publicUrl();
        String base = desk.toString();
        return (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path;
    }

    /** False where no mail server takes it. */
    public boolean send(Agent agent, String subject, String text) {
        return notices.send(List.of(new Notices.Notice(agent.email(), subject, text)), Set.of());
    }

    /** How long to wait after so many attempts before this one; empty where it is enough. */
    public static Optional<Duration> pauseAfter(int attempts) {
        return attempts + 1 >= MOST_ATTEMPTS ? Optional.empty() : Optional.of(FIRST_PAUSE.multipliedBy(1L << attempts));
    }
}
