package anjuan.deadline;

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
        int year = file.required(raw.year(), "calendar.year", "Write the year, such as 2026.");
        List<String> notices = file.required(
                raw.notices(), "calendar.notices", "Write the address of the State Council notice on gov.cn.");
        List<Row> rows = file.required(raw.holidays(), "calendar.holidays", "Write the days off of the notice.");
        List<LocalDate> workdays = raw.workdays() == null ? List.of() : raw.workdays();

        CalendarYear empty = new CalendarYear(year, notices, List.of(), List.of());
        List<CalendarYear.Holiday> holidays = new ArrayList<>();
        for (int index = 0; index < rows.size(); index++) {
            String key = "calendar.holidays[" + index + "]";
            Row row = rows.get(index);
            String name = file.required(row.name(), key + ".name", "Write the name of the holiday.");
            LocalDate from = file.required(row.from(), key + ".from", "Write the first day off.");
            LocalDate to = file.required(row.to(), key + ".to", "Write the last day off.");
            file.require(!to.isBefore(from), key + ".to", to + " is before " + from, "Write the last day off.");
            file.require(
                    empty.mayName(from) && empty.mayName(to),
                    key + ".from",
                    from + " to " + to + " does not belong to " + year,
                    "Move the holiday to the file of its year.");
            holidays.add(new CalendarYear.Holiday(name, from, to));
        }
        for (int index = 0; index < workdays.size(); index++) {
            LocalDate day = workdays.get(index);
            String key = "calendar.workdays[" + index + "]";
            file.require(
                    empty.mayName(day), key, day + " does not belong to " + year, "Move it to the file of its year.");
            file.require(
                    holidays.stream().noneMatch(holiday -> holiday.includes(day)),
                    key,
                    day + " is also a day off",
                    "Keep it in one of the two lists, as the notice has it.");
        }
        return new CalendarYear(year, notices, holidays, workdays);
    }
}
