package heard.desk.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;

/**
 * The calendar answers like a clock that is asked at each minute: in zones with odd changes of the clock, with several windows a day,
 * holidays read from iCalendar texts, moved working days and exceptions, half of the time around a change of the clock. A quarter of
 * the calendars have the holidays that ship: of Lithuania, of Russia and of the parts of the United Kingdom, in 2026 to 2028.
 * {@code -Dheard.calendar.cases=1000000} asks a million times; {@code -Dheard.calendar.seed=N} starts at a seed.
 */
class CalendarPropertyTest {
    private static final int QUESTIONS = 400;
    private static final int DAYS = 30;
    private static final int CASES = Integer.getInteger("heard.calendar.cases", 100_000);
    private static final long SEED = Long.getLong("heard.calendar.seed", 1);
    /** Among them: half an hour (Lord Howe), 12:45 from UTC (Chatham), a change for Ramadan (Morocco), two hours (Troll), at one minute past midnight (St. John's), a date that never was (Apia), midnights that are never shown or shown twice. */
    private static final List<String> ZONES = List.of("Europe/Vilnius", "Europe/Moscow", "Europe/London", "Australia/Lord_Howe",
            "Pacific/Chatham", "Africa/Casablanca", "Africa/El_Aaiun", "America/St_Johns", "Antarctica/Troll", "Pacific/Apia",
            "Asia/Beirut", "Africa/Cairo", "America/Havana", "America/Sao_Paulo", "Asia/Gaza", "Asia/Kathmandu", "UTC");
    private static final LocalDate SHIPPED_FROM = LocalDate.of(2026, 1, 1);
    private static final int SHIPPED_DAYS = 3 * 365 - 2 * DAYS;
    private static final Map<ShippedHolidays, String> SHIPPED = new EnumMap<>(Map.of(ShippedHolidays.LITHUANIA, "Europe/Vilnius",
            ShippedHolidays.RUSSIA, "Europe/Moscow", ShippedHolidays.ENGLAND_AND_WALES, "Europe/London", ShippedHolidays.SCOTLAND,
            "Europe/London", ShippedHolidays.NORTHERN_IRELAND, "Europe/London"));
    private static final String[] CODES = {"MO", "TU", "WE", "TH", "FR", "SA", "SU"};

    @Test
    void theCalendarAnswersLikeAClockAskedEachMinute() {
        int calendars = (CASES + QUESTIONS - 1) / QUESTIONS;
        int shipped = 0;
        for (long seed = SEED; seed < SEED + calendars; seed++)
            shipped += check(seed) ? 1 : 0;
        assertThat(shipped).as("calendars with holidays that ship").isPositive();
        System.out.printf("Business time: %,d questions agree with the oracle, %,d of them on shipped holidays, seeds %d to %d%n",
                calendars * QUESTIONS, shipped * QUESTIONS, SEED, SEED + calendars - 1);
    }

    /** Whether it was a calendar with holidays that ship. */
    private static boolean check(long seed) {
        var random = new SplittableRandom(seed);
        boolean ships = random.nextInt(4) == 0;
        ShippedHolidays shipped = List.copyOf(SHIPPED.keySet()).get(random.nextInt(SHIPPED.size()));
        var zone = ZoneId.of(ships ? SHIPPED.getOrDefault(shipped, "UTC") : ZONES.get(random.nextInt(ZONES.size())));
        Instant from = ships ? startOfShipped(random, zone) : start(random, zone);
        MinuteOracle.Facts made = facts(random, zone, from.atZone(zone).toLocalDate());
        MinuteOracle.Facts facts = ships ? withDaysOf(shipped, made, from.atZone(zone).toLocalDate()) : made;
        var oracle = new MinuteOracle(facts, from, DAYS * 24 * 60);
        WorkingCalendar calendar = calendar(facts, ships ? shipped.holidays() : holidays(facts));
        for (int question = 0; question < QUESTIONS; question++)
            ask(random, calendar, oracle, from, "seed " + seed + ", question " + question + ", " + zone + (ships ? ", " + shipped : ""));
        return ships;
    }

    /** As a file lists them, one by one; {@code ShippedHolidaysTest} holds them against the law. */
    private static MinuteOracle.Facts withDaysOf(ShippedHolidays shipped, MinuteOracle.Facts facts, LocalDate from) {
        Set<LocalDate> off = new HashSet<>();
        Map<LocalDate, DayOfWeek> worked = new HashMap<>();
        for (LocalDate date = from.minusDays(3); date.isBefore(from.plusDays(DAYS + 3L)); date = date.plusDays(1)) {
            Holidays.Named named = shipped.holidays().on(date);
            DayOfWeek like = named == null ? null : named.worksLike();
            if (like != null)
                worked.put(date, like);
            else if (named != null)
                off.add(date);
        }
        return new MinuteOracle.Facts(facts.zone(), facts.week(), off, worked, facts.exceptions());
    }

    private static Instant startOfShipped(SplittableRandom random, ZoneId zone) {
        Instant any = SHIPPED_FROM.plusDays(random.nextInt(SHIPPED_DAYS)).atTime(random.nextInt(24), random.nextInt(60)).atZone(zone)
                .toInstant();
        ZoneOffsetTransition change = zone.getRules().previousTransition(any);
        if (change == null || change.getInstant().isBefore(SHIPPED_FROM.atStartOfDay(zone).toInstant()) || random.nextInt(4) > 0)
            return any;
        return change.getInstant().minus(Duration.ofMinutes(random.nextInt(10 * 24 * 60)));
    }

    /** A whole minute, half of the time some days before the clock is changed. */
    private static Instant start(SplittableRandom random, ZoneId zone) {
        Instant any = Instant.parse("2005-01-01T00:00:00Z").plus(Duration.ofHours(random.nextInt(30 * 365 * 24)));
        ZoneOffsetTransition change = zone.getRules().nextTransition(any);
        if (change == null || random.nextBoolean())
            return any;
        return change.getInstant().minus(Duration.ofMinutes(random.nextInt(10 * 24 * 60)));
    }

    private static void ask(SplittableRandom random, WorkingCalendar calendar, MinuteOracle oracle, Instant from, String question) {
        long a = from.getEpochSecond() + random.nextInt(DAYS * 86_400 * 3 / 4);
        long b = random.nextInt(3) == 0 ? a + random.nextInt(7200) : a + random.nextLong(oracle.end() - a);
        Instant first = Instant.ofEpochSecond(a);
        switch (random.nextInt(6)) {
            case 0 -> {
                Duration expected = Duration.ofSeconds(oracle.between(a, b));
                assertThat(calendar.between(first, Instant.ofEpochSecond(b))).as(question).isEqualTo(expected);
                assertThat(calendar.between(Instant.ofEpochSecond(b), first)).as(question).isEqualTo(expected.negated());
            }
            case 1 -> {
                // lengths that end on a window's end are the interesting ones
                long business = random.nextInt(4) == 0 ? oracle.between(a, b) : random.nextInt(40 * 3600);
                long expected = oracle.plus(a, business);
                assertSame(expected, calendar.plus(first, Duration.ofSeconds(business)).orElse(Instant.MAX), oracle, question);
            }
            case 2 -> assertSame(oracle.nextOpening(a), calendar.nextOpening(first).orElse(Instant.MAX), oracle, question);
            case 3 -> {
                LocalDate date = first.atZone(calendar.zone()).toLocalDate();
                if (a - from.getEpochSecond() < 2 * 86_400)
                    date = date.plusDays(2);
                long expected = oracle.endOfBusiness(date);
                assertThat(calendar.endOfBusiness(date).map(Instant::getEpochSecond).orElse(-1L)).as(question).isEqualTo(expected);
            }
            case 4 -> {
                long business = 1L + random.nextInt(30 * 3600);
                long expected = oracle.minus(b, business);
                Instant answer = calendar.minus(Instant.ofEpochSecond(b), Duration.ofSeconds(business)).orElse(Instant.MIN);
                if (expected < 0)
                    assertThat(answer).as(question).isBefore(from);
                else
                    assertThat(answer).as(question).isEqualTo(Instant.ofEpochSecond(expected));
            }
            default -> assertThat(calendar.openAt(first)).as(question).isEqualTo(oracle.openAt(a));
        }
    }

    /** Beyond the oracle's period only that the calendar looks there too can be said. */
    private static void assertSame(long expected, Instant answer, MinuteOracle oracle, String question) {
        if (expected == Long.MAX_VALUE)
            assertThat(answer).as(question).isAfterOrEqualTo(Instant.ofEpochSecond(oracle.end()));
        else
            assertThat(answer).as(question).isEqualTo(Instant.ofEpochSecond(expected));
    }

    private static MinuteOracle.Facts facts(SplittableRandom random, ZoneId zone, LocalDate around) {
        Map<DayOfWeek, List<int[]>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values())
            if (random.nextInt(7) > 1)
                week.put(day, windows(random));
        Set<LocalDate> off = new HashSet<>();
        Map<LocalDate, DayOfWeek> worked = new HashMap<>();
        Map<LocalDate, List<int[]>> exceptions = new HashMap<>();
        for (int day = -2; day < DAYS + 2; day++) {
            LocalDate date = around.plusDays(day);
            switch (random.nextInt(20)) {
                case 0, 1 -> off.add(date);
                case 2 -> worked.put(date, DayOfWeek.of(1 + random.nextInt(7)));
                case 3 -> exceptions.put(date, List.of());
                case 4, 5 -> exceptions.put(date, windows(random));
                default -> {
                }
            }
        }
        return new MinuteOracle.Facts(zone, week, off, worked, exceptions);
    }

    /** One to three windows; some from midnight, some until midnight, many in the small hours when clocks are changed. */
    private static List<int[]> windows(SplittableRandom random) {
        var edges = new TreeSet<Integer>();
        int wanted = 2 * (1 + random.nextInt(3));
        if (random.nextInt(4) == 0)
            edges.add(0);
        if (random.nextInt(4) == 0)
            edges.add(24 * 60);
        while (edges.size() < wanted)
            edges.add(random.nextInt(3) == 0 ? random.nextInt(4 * 60) : random.nextInt(24 * 60 + 1));
        List<int[]> windows = new ArrayList<>();
        var sorted = List.copyOf(edges);
        for (int i = 0; i + 1 < sorted.size(); i += 2)
            windows.add(new int[]{sorted.get(i), sorted.get(i + 1)});
        return windows;
    }

    private static WorkingCalendar calendar(MinuteOracle.Facts facts, Holidays holidays) {
        Map<DayOfWeek, Hours> week = new EnumMap<>(DayOfWeek.class);
        facts.week().forEach((day, windows) -> week.put(day, hours(windows)));
        Map<LocalDate, Exceptional> exceptions = new HashMap<>();
        facts.exceptions().forEach((date, windows) -> exceptions.put(date, new Exceptional(hours(windows), "")));
        return new WorkingCalendar(facts.zone(), new Week(week), holidays, exceptions);
    }

    private static Hours hours(List<int[]> windows) {
        return new Hours(windows.stream().map(window -> new Window(window[0], window[1])).toList());
    }

    private static Holidays holidays(MinuteOracle.Facts facts) {
        var file = new StringBuilder("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n");
        facts.worked().forEach((date, like) -> event(file, date).append("X-HEARD-WORKS-LIKE:").append(CODES[like.getValue() - 1])
                .append("\r\nEND:VEVENT\r\n"));
        facts.off().forEach(date -> event(file, date).append("END:VEVENT\r\n"));
        if (facts.off().isEmpty() && facts.worked().isEmpty())
            return Holidays.NONE;
        return ((HolidayFile.Read) HolidayFile.read(file.append("END:VCALENDAR\r\n").toString())).holidays();
    }

    private static StringBuilder event(StringBuilder file, LocalDate date) {
        return file.append("BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:").append(date.toString().replace("-", "")).append("\r\nSUMMARY:A day\r\n");
    }
}
