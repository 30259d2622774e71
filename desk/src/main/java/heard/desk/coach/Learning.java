package heard.desk.coach;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import heard.engine.Element;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has learned, from their own answers of the last weeks; nobody else is shown it. Pure.
 *
 * @param answers how many they sent this week
 * @param weeks   how their answers were reviewed week by week, oldest first; weeks without any are left out
 * @param missing what their answers wanted and had not, most often first
 */
public record Learning(int answers, @Nullable Share problemFirst, @Nullable Share problemFirstBefore, List<Week> weeks,
        List<Missing> missing) {
    /** How many weeks are looked back on, this one with them. */
    static final int WEEKS = 8;
    private static final int MOST_MISSING = 3;
    /** Rarer than this it is chance. */
    private static final int LEAST_TIMES = 2;

    public Learning {
        weeks = List.copyOf(weeks);
        missing = List.copyOf(missing);
    }

    /** So many of so many. */
    public record Share(int times, int of) {}

    /** A week; {@code score} is what its answers were worth on average. */
    public record Week(LocalDate monday, int answers, int score) {}

    /** An element that was wanted so often, and so often not there. */
    public record Missing(Element element, Share share) {}

    /** @param reviews of one agent, in any order */
    static Learning of(List<SentReview> reviews, Instant now, ZoneId zone) {
        LocalDate monday = monday(now, zone);
        List<SentReview> week = reviews.stream().filter(one -> monday(one.at(), zone).equals(monday)).toList();
        List<SentReview> before = reviews.stream().filter(one -> monday(one.at(), zone).isBefore(monday)).toList();
        return new Learning(week.size(), problemFirst(week), problemFirst(before), weeks(reviews, monday, zone), missing(reviews));
    }

    static LocalDate monday(Instant at, ZoneId zone) {
        return at.atZone(zone).toLocalDate().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static @Nullable Share problemFirst(List<SentReview> reviews) {
        List<Boolean> named = reviews.stream().flatMap(one -> Stream.ofNullable(one.problemFirst())).toList();
        return named.isEmpty() ? null : new Share((int) named.stream().filter(first -> first).count(), named.size());
    }

    private static List<Week> weeks(List<SentReview> reviews, LocalDate thisMonday, ZoneId zone) {
        List<Week> weeks = new ArrayList<>();
        for (int back = WEEKS - 1; back >= 0; back--) {
            LocalDate monday = thisMonday.minus(back, ChronoUnit.WEEKS);
            List<SentReview> all = reviews.stream().filter(one -> monday(one.at(), zone).equals(monday)).toList();
            if (!all.isEmpty())
                weeks.add(new Week(monday, all.size(), (int) Math.round(all.stream().mapToInt(SentReview::score).average().orElse(0))));
        }
        return weeks;
    }

    private static List<Missing> missing(List<SentReview> reviews) {
        return Stream.of(Element.values()).map(element -> missing(element, reviews)).filter(one -> one.share().times() >= LEAST_TIMES)
                .sorted(Comparator.comparingInt((Missing one) -> one.share().times()).reversed()).limit(MOST_MISSING).toList();
    }

    private static Missing missing(Element element, List<SentReview> reviews) {
        List<SentReview> wanting = reviews.stream().filter(one -> one.wanted().contains(element)).toList();
        return new Missing(element,
                new Share((int) wanting.stream().filter(one -> !one.present().contains(element)).count(), wanting.size()));
    }

    /** Whether there is anything to tell. */
    public boolean empty() {
        return weeks.isEmpty();
    }

    /** How this week compares with the one right before it; null where either has no answers, and nothing can be said. */
    public @Nullable Integer rise() {
        if (answers == 0 || weeks.size() < 2)
            return null;
        Week current = weeks.getLast();
        Week before = weeks.get(weeks.size() - 2);
        return before.monday().plusWeeks(1).equals(current.monday()) ? current.score() - before.score() : null;
    }
}
