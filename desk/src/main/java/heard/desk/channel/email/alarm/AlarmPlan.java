package heard.desk.channel.email.alarm;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import heard.desk.platform.alarm.Alarm;
import org.jspecify.annotations.Nullable;

/**
 * What to tell now, decided purely: an alarm that has stood for some minutes, its end when it has stayed away for some minutes, and
 * what still stands a day later. Everything that is due goes into one letter, and letters keep a distance.
 *
 * @param keep   what is known from now on, nothing told yet
 * @param letter what to tell; null where nothing is due, or it is too early for another letter
 */
record AlarmPlan(List<Standing> keep, @Nullable Letter letter) {
    /** Something that passes by itself is no news. */
    static final Duration GRACE = Duration.ofMinutes(2);
    static final Duration CALM = Duration.ofMinutes(5);
    static final Duration DISTANCE = Duration.ofMinutes(10);
    static final Duration REMINDER = Duration.ofDays(1);

    /** One letter: what is new, what stands still, what has ended. */
    record Letter(List<Alarm> fresh, List<Alarm> still, List<Alarm> ended) {
        Letter {
            fresh = List.copyOf(fresh);
            still = List.copyOf(still);
            ended = List.copyOf(ended);
        }
    }

    AlarmPlan {
        keep = List.copyOf(keep);
    }

    static AlarmPlan of(List<Standing> known, List<Alarm> found, @Nullable Instant mailedAt, Instant now) {
        List<Standing> keep = merged(known, found, now);
        boolean early = mailedAt != null && now.isBefore(mailedAt.plus(DISTANCE));
        return new AlarmPlan(keep, early ? null : letter(keep, now));
    }

    private static List<Standing> merged(List<Standing> known, List<Alarm> found, Instant now) {
        Map<String, Standing> all = new LinkedHashMap<>();
        known.forEach(one -> all.put(one.alarm().key(), gone(one, now)));
        for (Alarm alarm : found) {
            Standing before = all.get(alarm.key());
            all.put(alarm.key(), before == null
                    ? new Standing(alarm, now, null, null)
                    : new Standing(alarm, before.firstSeenAt(), before.toldAt(), null));
        }
        // What nobody was told of has not been.
        return all.values().stream().filter(one -> one.goneAt() == null || one.toldAt() != null).toList();
    }

    private static Standing gone(Standing one, Instant now) {
        return one.goneAt() != null ? one : new Standing(one.alarm(), one.firstSeenAt(), one.toldAt(), now);
    }

    private static @Nullable Letter letter(List<Standing> all, Instant now) {
        List<Alarm> fresh = new ArrayList<>();
        List<Alarm> still = new ArrayList<>();
        List<Alarm> ended = new ArrayList<>();
        boolean remind = false;
        for (Standing one : all) {
            Instant told = one.toldAt();
            if (over(one, now))
                ended.add(one.alarm());
            else if (one.goneAt() == null && told == null && !now.isBefore(one.firstSeenAt().plus(GRACE)))
                fresh.add(one.alarm());
            else if (one.goneAt() == null && told != null)
                still.add(one.alarm());
            remind |= one.goneAt() == null && told != null && !now.isBefore(told.plus(REMINDER));
        }
        boolean due = remind || !fresh.isEmpty() || !ended.isEmpty();
        return due ? new Letter(fresh, still, ended) : null;
    }

    private static boolean over(Standing one, Instant now) {
        return one.goneAt() != null && !now.isBefore(one.goneAt().plus(CALM));
    }

    /** What is known once the letter was told. */
    List<Standing> told(Letter letter, Instant now) {
        List<Standing> after = new ArrayList<>();
        for (Standing one : keep) {
            if (letter.fresh().contains(one.alarm()) || letter.still().contains(one.alarm()))
                after.add(one.told(now));
            else if (!letter.ended().contains(one.alarm()))
                after.add(one);
        }
        return after;
    }
}
