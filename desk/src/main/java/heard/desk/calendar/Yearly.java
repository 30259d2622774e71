package heard.desk.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/**
 * A repetition by the year, as RFC 5545 has it and holiday calendars use it: on fixed days of months, on the n-th weekday of a month,
 * or on the weekday among some days of a month.
 *
 * @param months    when empty, the month of the start
 * @param monthDays from 1, or from -1 backwards
 * @param until     the last date; null for ever
 * @param count     how many times, the start included; 0 for ever
 */
record Yearly(int interval, List<Month> months, List<Integer> monthDays, List<NthDay> weekdays, @Nullable LocalDate until, int count) {
    /** The n-th such weekday of a month, counted from its end where negative; 0 for each of them. */
    record NthDay(int nth, DayOfWeek day) {}

    Yearly {
        months = List.copyOf(months);
        monthDays = List.copyOf(monthDays);
        weekdays = List.copyOf(weekdays);
        if (interval < 1 || count < 0)
            throw new IllegalArgumentException("A repetition steps by one year or more: " + interval + ", " + count);
    }

    /** The dates of one year. The start is always one of them, in its year. */
    Set<LocalDate> in(int year, LocalDate start) {
        Set<LocalDate> dates = inYear(year, start);
        if (count == 0 || dates.isEmpty())
            return dates;
        int before = 0;
        for (int earlier = start.getYear(); earlier < year && before < count; earlier++)
            before += inYear(earlier, start).size();
        var counted = new TreeSet<LocalDate>();
        for (LocalDate date : dates)
            if (++before <= count)
                counted.add(date);
        return counted;
    }

    private Set<LocalDate> inYear(int year, LocalDate start) {
        var dates = new TreeSet<LocalDate>();
        if (year < start.getYear() || (year - start.getYear()) % interval != 0)
            return dates;
        for (Month month : months.isEmpty() ? List.of(start.getMonth()) : months)
            inMonth(YearMonth.of(year, month), start, dates);
        dates.removeIf(date -> date.isBefore(start) || (until != null && date.isAfter(until)));
        if (year == start.getYear())
            dates.add(start);
        return dates;
    }

    private void inMonth(YearMonth month, LocalDate start, Set<LocalDate> dates) {
        if (!monthDays.isEmpty())
            monthDays.stream().map(day -> day > 0 ? day : month.lengthOfMonth() + 1 + day).filter(day -> day > 0 && month.isValidDay(day))
                    .map(month::atDay).filter(this::onWeekday).forEach(dates::add);
        else if (!weekdays.isEmpty())
            weekdays.forEach(weekday -> add(weekday, month, dates));
        else if (month.isValidDay(start.getDayOfMonth()))
            dates.add(month.atDay(start.getDayOfMonth()));
    }

    private boolean onWeekday(LocalDate date) {
        return weekdays.isEmpty() || weekdays.stream().anyMatch(weekday -> weekday.day() == date.getDayOfWeek());
    }

    private static void add(NthDay weekday, YearMonth month, Set<LocalDate> dates) {
        if (weekday.nth() == 0) {
            for (int day = 1; day <= month.lengthOfMonth(); day++)
                if (month.atDay(day).getDayOfWeek() == weekday.day())
                    dates.add(month.atDay(day));
            return;
        }
        LocalDate date = month.atDay(1).with(TemporalAdjusters.dayOfWeekInMonth(weekday.nth(), weekday.day()));
        if (YearMonth.from(date).equals(month))
            dates.add(date);
    }
}
