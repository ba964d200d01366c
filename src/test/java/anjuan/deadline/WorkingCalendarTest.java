package anjuan.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingCalendarTest {

    private final WorkingCalendar calendar = Packaged.CALENDAR;

    @ParameterizedTest
    @CsvSource({"2019,250", "2020,249", "2021,250", "2022,249", "2023,249", "2024,251", "2025,248", "2026,248"})
    void aYearHasItsNumberOfWorkingDays(int year, long expected) {
        long days = calendar.workingDays(LocalDate.of(year - 1, 12, 31), LocalDate.of(year, 12, 31));

        assertThat(days).isEqualTo(expected);
    }

    @Test
    void theTablesNameEveryDayOfTheNotices() {
        assertThat(SlowCount.off()).hasSize(232);
        assertThat(SlowCount.worked()).hasSize(54);
        assertThat(calendar.years())
                .extracting(CalendarYear::year)
                .containsExactly(2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026);
        assertThat(calendar.years()).flatExtracting(CalendarYear::notices).allSatisfy(notice -> assertThat(notice)
                .matches("https?://www\\.gov\\.cn/zhengce/zhengceku/.*\\.htm"));
    }

    @Test
    void aNamedDayBeatsItsWeekday() {
        LocalDate saturday = LocalDate.of(2026, 2, 14);
        LocalDate monday = LocalDate.of(2026, 2, 16);

        assertThat(calendar.isWorkingDay(saturday)).isTrue();
        assertThat(calendar.isWorkingDay(monday)).isFalse();
    }

    @Test
    void aYearWithoutATableGoesByTheWeekday() {
        assertThat(calendar.hasTable(2027)).isFalse();
        assertThat(calendar.isWorkingDay(LocalDate.of(2027, 10, 1))).isTrue();
        assertThat(calendar.isWorkingDay(LocalDate.of(2027, 10, 2))).isFalse();
    }

    @Test
    void refusesADayThatIsBothOffAndWorked() {
        LocalDate day = LocalDate.of(2027, 2, 6);
        var contradictory = new CalendarYear(
                2027, List.of("notice"), List.of(new CalendarYear.Holiday("春节", day, day)), List.of(day));

        assertThatThrownBy(() -> new WorkingCalendar(List.of(contradictory)))
                .hasMessageContaining("2027-02-06 is named both as a day off and as a workday");
    }

    /** The package is not authority, the notices are; what differs is named here with who is right. */
    @Test
    void everyDayOf2019To2026IsClassifiedAsAnotherLibraryDoes() throws IOException {
        List<LocalDate> different = new ArrayList<>();
        int compared = 0;
        for (String line : Files.readAllLines(Path.of("src/test/resources/chinese-days.txt"))) {
            if (line.startsWith("#")) {
                continue;
            }
            LocalDate first = LocalDate.parse(line.substring(0, 7) + "-01");
            String days = line.substring(8);
            assertThat(days).as(line).hasSize(first.lengthOfMonth());
            for (int day = 0; day < days.length(); day++) {
                boolean isWorked = days.charAt(day) == 'w';
                if (calendar.isWorkingDay(first.plusDays(day)) != isWorked) {
                    different.add(first.plusDays(day));
                }
                compared++;
            }
        }

        assertThat(compared).isEqualTo(2922);
        assertThat(different).isEmpty();
    }

    @Test
    void countsForwardAndBackAsDayByDay() {
        for (LocalDate day = LocalDate.of(2019, 1, 1); day.getYear() < 2027; day = day.plusDays(1)) {
            LocalDate forward = day;
            LocalDate back = day;
            for (int number = 1; number <= 12; number++) {
                do {
                    forward = forward.plusDays(1);
                } while (!SlowCount.isWorked(forward));
                do {
                    back = back.minusDays(1);
                } while (!SlowCount.isWorked(back));
                assertThat(calendar.nth(day, number)).isEqualTo(forward);
                assertThat(calendar.days(day, forward)).isEqualTo(number);
                assertThat(calendar.minusWorkingDays(day, number)).isEqualTo(back);
            }
        }
    }
}
