package anjuan.deadline;

import anjuan.rulebook.ConfigurationFault;
import anjuan.rulebook.ConfigurationFile;
import anjuan.rulebook.Fault;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.core.io.Resource;
import org.springframework.format.annotation.DateTimeFormat;

/** A table of days off as written in {@code config/calendar}; everything may be missing until it is checked. */
record CalendarFile(
        @Nullable Integer year,
        @Nullable List<String> notices,
        @Nullable List<Row> holidays,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        List<LocalDate> workdays) {

    record Row(
            @Nullable String name,

            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate from,

            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate to) {}

    /** @throws ConfigurationFault naming line, key and remedy of the first thing that is wrong */
    static CalendarYear read(Resource resource) {
        ConfigurationFile file = new ConfigurationFile(resource);
        CalendarFile raw = file.read("calendar", Bindable.of(CalendarFile.class));
        int year = file.required(raw.year(), "calendar.year", Fault.of("YEAR_MISSING"));
        List<String> notices = file.required(raw.notices(), "calendar.notices", Fault.of("NOTICES_MISSING"));
        List<Row> rows = file.required(raw.holidays(), "calendar.holidays", Fault.of("HOLIDAYS_MISSING"));
        List<LocalDate> workdays = raw.workdays() == null ? List.of() : raw.workdays();

        CalendarYear empty = new CalendarYear(year, notices, List.of(), List.of());
        List<CalendarYear.Holiday> holidays = new ArrayList<>();
        for (int index = 0; index < rows.size(); index++) {
            String key = "calendar.holidays[" + index + "]";
            Row row = rows.get(index);
            String name = file.required(row.name(), key + ".name", Fault.of("HOLIDAY_NAME_MISSING"));
            LocalDate from = file.required(row.from(), key + ".from", Fault.of("HOLIDAY_FROM_MISSING"));
            LocalDate to = file.required(row.to(), key + ".to", Fault.of("HOLIDAY_TO_MISSING"));
            file.require(!to.isBefore(from), key + ".to", Fault.of("HOLIDAY_REVERSED", to, from));
            file.require(
                    empty.mayName(from) && empty.mayName(to),
                    key + ".from",
                    Fault.of("HOLIDAY_OF_OTHER_YEAR", from, to, year));
            holidays.add(new CalendarYear.Holiday(name, from, to));
        }
        for (int index = 0; index < workdays.size(); index++) {
            LocalDate day = workdays.get(index);
            String key = "calendar.workdays[" + index + "]";
            file.require(empty.mayName(day), key, Fault.of("WORKDAY_OF_OTHER_YEAR", day, year));
            file.require(
                    holidays.stream().noneMatch(holiday -> holiday.includes(day)),
                    key,
                    Fault.of("WORKDAY_IS_OFF", day));
        }
        return new CalendarYear(year, notices, holidays, workdays);
    }
}
