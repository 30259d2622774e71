package heard.desk.calendar;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Calendars in PostgreSQL; there are few. */
@Component
class CalendarStore {
    private static final TypeReference<Map<String, String>> MAP = new TypeReference<>() {
    };

    private final JdbcClient database;
    private final JsonMapper json;

    CalendarStore(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    List<StoredCalendar> all() {
        return database.sql("""
            select id, name, zone, week::text as week, shipped, holiday_file, exceptions::text as exceptions from business_calendar
            order by lower(name), id limit 500
            """).query(this::read).list();
    }

    void put(StoredCalendar calendar, Instant now) {
        database.sql("""
            insert into business_calendar (id, name, zone, week, shipped, holiday_file, exceptions, created_at)
            values (:id, :name, :zone, :week::jsonb, :shipped, :file, :exceptions::jsonb, :now)
            on conflict (id) do update set name = excluded.name, zone = excluded.zone, week = excluded.week, shipped = excluded.shipped,
              holiday_file = excluded.holiday_file, exceptions = excluded.exceptions
            """).param("id", calendar.id()).param("name", calendar.name()).param("zone", calendar.zone().getId())
                .param("week", json.writeValueAsString(written(calendar.week())))
                .param("shipped", calendar.shipped().stream().map(ShippedHolidays::code).toArray(String[]::new))
                .param("file", calendar.file()).param("exceptions", json.writeValueAsString(written(calendar.exceptions())))
                .param("now", Timestamp.from(now)).update();
    }

    void remove(UUID id) {
        database.sql("delete from business_calendar where id = :id").param("id", id).update();
    }

    private static Map<String, String> written(Week week) {
        Map<String, String> days = new HashMap<>();
        week.days().forEach((day, hours) -> days.put(Integer.toString(day.getValue()), hours.toString()));
        return days;
    }

    private static Map<String, String> written(Map<LocalDate, Exceptional> exceptions) {
        Map<String, String> days = new HashMap<>();
        exceptions.forEach((date, day) -> days.put(date.toString(), day.hours() + "\n" + day.name()));
        return days;
    }

    private StoredCalendar read(ResultSet row, int number) throws SQLException {
        Map<DayOfWeek, Hours> week = new EnumMap<>(DayOfWeek.class);
        json.readValue(row.getString("week"), MAP).forEach((day, hours) -> week.put(DayOfWeek.of(Integer.parseInt(day)), hours(hours)));
        Map<LocalDate, Exceptional> exceptions = new HashMap<>();
        json.readValue(row.getString("exceptions"), MAP).forEach((date, day) -> {
            int end = day.indexOf('\n');
            exceptions.put(LocalDate.parse(date), new Exceptional(hours(day.substring(0, end)), day.substring(end + 1)));
        });
        return new StoredCalendar(Objects.requireNonNull(row.getObject("id", UUID.class)), row.getString("name"),
                ZoneId.of(row.getString("zone")), new Week(week), shipped(row.getArray("shipped")), row.getString("holiday_file"),
                exceptions);
    }

    private static Hours hours(String text) {
        return switch (HoursText.read(text)) {
            case HoursText.Read read -> read.hours();
            case HoursText.Refused refused -> throw new IllegalStateException("Stored hours are " + refused.flaw() + ": " + text);
        };
    }

    private static Set<ShippedHolidays> shipped(Array codes) throws SQLException {
        Set<ShippedHolidays> shipped = EnumSet.noneOf(ShippedHolidays.class);
        for (String code : Arrays.asList((String[]) codes.getArray()))
            ShippedHolidays.parse(code).ifPresent(shipped::add);
        return shipped;
    }
}
