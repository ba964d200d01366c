package anjuan.execution;

import static org.assertj.core.api.Assertions.assertThat;

import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import anjuan.deadline.WorkingCalendar;
import anjuan.execution.Deferral.End;
import anjuan.execution.Deferral.Instalment;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When a plan of instalments ends. */
class DeferralTest {

    private static final CaseNumber CASE = new CaseNumber("YZ-2025-00001");
    private static final WorkingCalendar CALENDAR = WorkingCalendar.packaged();
    private static final LocalDate FIRST = LocalDate.of(2025, 4, 30);

    /** A Saturday; the Dragon Boat holiday lasts to 2 June. */
    private static final LocalDate SECOND = LocalDate.of(2025, 5, 31);

    @Test
    void itEndsWithTheLastInstalmentMovedPastTheHoliday() {
        assertThat(end(LocalDate.of(2025, 6, 3), pay("2025-04-30", 3000)))
                .isEqualTo(new End(LocalDate.of(2025, 6, 3), false));
    }

    @Test
    void aMissedInstalmentEndsItOnItsDay() {
        assertThat(end(FIRST.plusDays(1), pay("2025-05-06", 3000))).isEqualTo(new End(FIRST, true));
        assertThat(end(FIRST.plusDays(1), pay("2025-04-30", 2999))).isEqualTo(new End(FIRST, true));
    }

    @Test
    void nothingIsMissedBeforeTheDayIsOver() {
        assertThat(end(FIRST).missed()).isFalse();
        assertThat(end(LocalDate.of(2025, 6, 3), pay("2025-04-30", 3000)).missed())
                .isFalse();
        assertThat(end(LocalDate.of(2025, 6, 4), pay("2025-04-30", 3000)))
                .isEqualTo(new End(LocalDate.of(2025, 6, 3), true));
    }

    @Test
    void whatIsPaidAheadCounts() {
        assertThat(end(LocalDate.of(2026, 1, 1), pay("2025-04-01", 5000)).missed())
                .isFalse();
    }

    @Test
    void aSlipOfTheLastDayHealsWhatLookedMissed() {
        assertThat(end(FIRST.plusDays(3), pay("2025-04-30", 3000)).missed()).isFalse();
    }

    private static End end(LocalDate asOf, Payment... payments) {
        var plan = new Deferral(
                new Matter(CASE, "D1"),
                new Matter(CASE, "P1"),
                true,
                "困难",
                LocalDate.of(2025, 3, 14),
                true,
                null,
                "吴伟",
                LocalDate.of(2025, 3, 17),
                List.of(
                        new Instalment(BigDecimal.valueOf(3000), FIRST),
                        new Instalment(BigDecimal.valueOf(2000), SECOND)));
        return plan.end(BigDecimal.valueOf(5000), Arrays.asList(payments), asOf, CALENDAR);
    }

    private static Payment pay(String on, int fine) {
        return new Payment(
                new Matter(CASE, "P1"),
                1,
                BigDecimal.valueOf(fine),
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                false,
                false,
                false,
                false,
                null,
                null,
                LocalDate.parse(on));
    }
}
