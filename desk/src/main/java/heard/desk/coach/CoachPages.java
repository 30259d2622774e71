package heard.desk.coach;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import heard.desk.identity.Access;
import heard.desk.identity.Directory;
import heard.desk.identity.Page;
import heard.desk.identity.Team;
import heard.desk.identity.TeamId;
import heard.desk.platform.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what the page of the coach shows: the reader's own learning, and to a lead the sums of their teams. */
@Component
class CoachPages {
    private static final Duration LOOKED_BACK = Duration.ofDays(90);
    private static final int MOST_RULES = 100;
    private static final int MOST_ANSWERS = 2_000;
    static final int WIDTH = 160;
    static final int HEIGHT = 40;

    private final SentReviewStore sent;
    private final DismissalStore dismissals;
    private final MutedRules muted;
    private final Directory directory;
    private final Clock clock;

    CoachPages(SentReviewStore sent, DismissalStore dismissals, MutedRules muted, Directory directory, Clock clock) {
        this.sent = sent;
        this.dismissals = dismissals;
        this.muted = muted;
        this.directory = directory;
        this.clock = clock;
    }

    CoachPage of(Page page) {
        Access access = page.access();
        boolean answers = access.leadsSomewhere() || access.administers();
        return new CoachPage(own(page.words(), access), answers ? team(page.words(), access) : null);
    }

    private CoachPage.Own own(Words words, Access access) {
        Instant now = clock.instant();
        Instant since = now.minus(7L * Learning.WEEKS, ChronoUnit.DAYS);
        Learning learning = Learning.of(sent.of(access.agent(), since, MOST_ANSWERS), now, access.zone());
        Integer rise = learning.rise();
        return new CoachPage.Own(learning, sentences(words, learning), line(learning.weeks()), rise == null ? null : trend(rise));
    }

    private static String trend(int rise) {
        return rise > 0 ? "rising" : rise < 0 ? "falling" : "level";
    }

    private static List<String> sentences(Words words, Learning learning) {
        List<String> sentences = new ArrayList<>();
        Learning.Share named = learning.problemFirst();
        Learning.Share before = learning.problemFirstBefore();
        if (named != null)
            sentences.add(words.t("learning.problem-first", named.times(), named.of()));
        if (before != null)
            sentences.add(words.t("learning.problem-first.before", before.times(), before.of()));
        for (Learning.Missing missing : learning.missing())
            sentences.add(words.t("learning.missing", words.t("coach.element." + missing.element().code()), missing.share().times(),
                    missing.share().of()));
        return sentences;
    }

    /** The scale is that of the score, from 0 to 100. */
    private static String line(List<Learning.Week> weeks) {
        if (weeks.size() < 2)
            return "";
        List<String> corners = new ArrayList<>();
        for (int place = 0; place < weeks.size(); place++)
            corners.add(place * WIDTH / (weeks.size() - 1) + "," + (HEIGHT - weeks.get(place).score() * HEIGHT / 100));
        return String.join(" ", corners);
    }

    private CoachPage.Team team(Words words, Access access) {
        List<TeamId> shown = access.administers()
                ? directory.teams().stream().map(Team::id).toList()
                : access.teams().keySet().stream().filter(access::leads).toList();
        List<CoachPage.Sum> sums = dismissals.sums(shown, clock.instant().minus(LOOKED_BACK), MOST_RULES).stream()
                .map(sum -> new CoachPage.Sum(sum, reasons(words, sum))).toList();
        List<CoachPage.Muted> silent = muted.seen(access).stream()
                .map(one -> new CoachPage.Muted(one.id(), one.rule(), one.why(), where(words, one.team()), directory.name(one.by()),
                        one.at(),
                        MutedRules.mayChange(access, one.team())))
                .toList();
        return new CoachPage.Team(sums, silent, places(words, access));
    }

    private static String reasons(Words words, DismissedRule sum) {
        return Stream.of(Unwanted.values()).filter(reason -> sum.because(reason) > 0)
                .map(reason -> words.t("coach.team.because", words.t("coach.unwanted." + reason.code()), sum.because(reason)))
                .collect(Collectors.joining(" · "));
    }

    private String where(Words words, @Nullable TeamId team) {
        return team == null ? words.t("coach.team.everywhere") : directory.name(team);
    }

    private Map<String, String> places(Words words, Access access) {
        Map<String, String> places = new LinkedHashMap<>();
        for (Team team : directory.teams())
            if (access.leads(team.id()))
                places.put(team.id().value().toString(), team.name());
        if (access.administers())
            places.put("all", words.t("coach.team.everywhere"));
        return places;
    }
}
