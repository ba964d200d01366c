package anjuan.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anjuan.rulebook.ConfigurationFault;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;

class ConfigurationFileTest {

    private static final String LAWFUL = """
            limits:
              - id: A80
                title: { zh: 办案期限, en: Case limit }
                amount: 90
                unit: CALENDAR_DAYS
                start: { zh: 立案之日, en: filing of the case }
                rolls: false
                warning: [15, 7, 3]
                stopped-by: [ SUSPENSION ]
                source: 市场监督管理行政处罚程序规定 第六十四条
                status: VERIFIED
                valid-from: 2021-07-15
            """;

    @Test
    void readsALawfulFile() {
        Limit limit = Limits.read(file(LAWFUL)).on("A80", LocalDate.of(2026, 1, 1));

        assertThat(limit.amount()).isEqualTo(90);
        assertThat(limit.stoppedBy()).containsExactly(StopReason.SUSPENSION);
        assertThat(limit.titleZh()).isEqualTo("办案期限");
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "amount: 90 | amount: 0 | line 4, limits[0].amount: 0 is no length of time. Write a whole number of 1",
                "amount: 90 | amount: ninety | line 4, limits[0].amount: \"ninety\" is not understood. Write a whole",
                "unit: CALENDAR_DAYS | unit: WEEKS | line 5, limits[0].unit: \"WEEKS\" is not understood. Write one of WORKING_DAYS",
                "warning: [15, 7, 3] | warning: [90, 7, 3] | limits[0].warning: 90 does not lie inside a limit of 90. Write whole",
                "rolls: false | roll: false | line 7, limits[0].roll: no such key is known. Correct its spelling",
                "[ SUSPENSION ] | [ WEATHER ] | limits[0].stopped-by[0]: \"WEATHER\" is not understood. Write one of SUSPENSION",
                "valid-from: 2021-07-15 | valid-from: soon | line 12, limits[0].valid-from: \"soon\" is not understood. Write a date",
                "status: VERIFIED | valid-until: 2030-01-01 | limits[0].status: it is missing. Write VERIFIED or UNVERIFIED",
                "limits: | limit: | limits: nothing is under this key",
                "id: A80 | id: [ | the whole file: it cannot be read as YAML",
            })
    void aWrongFileStopsTheStartNamingPlaceKeyAndRemedy(String right, String wrong, String message) {
        assertThat(LAWFUL).contains(right);

        assertThatThrownBy(() -> Limits.read(file(LAWFUL.replace(right, wrong))))
                .isInstanceOf(ConfigurationFault.class)
                .hasMessageContaining("limits.yml")
                .hasMessageContaining(message);
    }

    @Test
    void twoVersionsOfALimitDoNotOverlap() {
        String twice = LAWFUL + LAWFUL.substring(LAWFUL.indexOf("  - id")).replace("2021-07-15", "2026-01-01");

        assertThatThrownBy(() -> Limits.read(file(twice)))
                .hasMessageContaining("limits[1].valid-from: two versions of A80 are in force on the same day");
    }

    @Test
    void aClockKeepsTheVersionOfTheDayItStarted() {
        String twice = LAWFUL + "    valid-until: 2025-12-31\n"
                + LAWFUL.substring(LAWFUL.indexOf("  - id"))
                        .replace("2021-07-15", "2026-01-01")
                        .replace("amount: 90", "amount: 60");
        Limits limits = Limits.read(file(twice));

        assertThat(limits.on("A80", LocalDate.of(2025, 12, 31)).amount()).isEqualTo(90);
        assertThat(limits.on("A80", LocalDate.of(2026, 1, 1)).amount()).isEqualTo(60);
        assertThatThrownBy(() -> limits.on("A81", LocalDate.of(2026, 1, 1)))
                .isInstanceOf(NoSuchLimit.class)
                .hasMessageContaining("no limit A81");
    }

    @Test
    void aCalendarThatContradictsItselfNamesTheDay() {
        String wrong = """
                calendar:
                  year: 2027
                  notices: [ "https://www.gov.cn/" ]
                  holidays:
                    - { name: 元旦, from: 2027-01-01, to: 2027-01-03 }
                  workdays:
                    - 2027-01-02
                """;

        assertThatThrownBy(() -> CalendarFile.read(file(wrong)))
                .isInstanceOf(ConfigurationFault.class)
                .hasMessageContaining("line 7, calendar.workdays[0]: 2027-01-02 is also a day off");
    }

    @Test
    void aDayOfAnotherYearIsRefused() {
        String wrong = """
                calendar:
                  year: 2027
                  notices: [ "https://www.gov.cn/" ]
                  holidays:
                    - { name: 元旦, from: 2026-01-01, to: 2026-01-03 }
                """;

        assertThatThrownBy(() -> CalendarFile.read(file(wrong)))
                .hasMessageContaining("calendar.holidays[0].from: 2026-01-01 to 2026-01-03 does not belong to 2027");
    }

    @Test
    void thePackagedLimitsAreThoseOfTheDomainReference() {
        assertThat(List.of("A02", "A50", "A61", "A80", "A86", "A95", "A107"))
                .map(Packaged::limit)
                .extracting(limit -> limit.id() + " " + limit.amount() + " " + limit.unit() + " " + limit.rolls())
                .containsExactly(
                        "A02 15 WORKING_DAYS false",
                        "A50 10 WORKING_DAYS false",
                        "A61 5 WORKING_DAYS true",
                        "A80 90 CALENDAR_DAYS false",
                        "A86 7 WORKING_DAYS false",
                        "A95 15 CALENDAR_DAYS true",
                        "A107 15 WORKING_DAYS false");
        assertThat(Packaged.limit("A02").extensions())
                .containsExactly(new ExtensionRule(15, LimitUnit.WORKING_DAYS, Approver.HEAD, false));
        assertThat(Packaged.limit("A80").extensions())
                .containsExactly(
                        new ExtensionRule(30, LimitUnit.CALENDAR_DAYS, Approver.HEAD, false),
                        new ExtensionRule(0, LimitUnit.CALENDAR_DAYS, Approver.LEADERS_MEETING, true));
        assertThat(Packaged.limit("A02").stoppedBy())
                .containsExactlyInAnyOrder(StopReason.TESTING, StopReason.IDENTIFICATION);
        assertThat(Packaged.limit("A80").stoppedBy())
                .containsExactlyInAnyOrder(
                        StopReason.SUSPENSION,
                        StopReason.HEARING,
                        StopReason.PUBLIC_NOTICE,
                        StopReason.TESTING,
                        StopReason.IDENTIFICATION,
                        StopReason.REFUND);
    }

    private static Resource file(String text) {
        return new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8), "limits.yml");
    }
}
