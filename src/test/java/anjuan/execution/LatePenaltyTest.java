package anjuan.execution;

import static org.assertj.core.api.Assertions.assertThat;

import anjuan.execution.LatePenalty.Line;
import anjuan.execution.LatePenalty.Paid;
import anjuan.execution.LatePenalty.Reason;
import anjuan.execution.LatePenalty.Stop;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Three per cent a day of what is unpaid, counted day by day in the head. */
class LatePenaltyTest {

    private static final LocalDate DUE = LocalDate.of(2026, 4, 10);

    @Test
    void theLastDayToPayIsNotLateAndTheDayAfterIs() {
        assertThat(late("5000", List.of(), List.of(), DUE).amount()).isEqualByComparingTo("0");
        assertThat(late("5000", List.of(), List.of(), DUE).lines()).isEmpty();
        assertThat(late("5000", List.of(), List.of(), DUE.plusDays(1)).amount()).isEqualByComparingTo("150.00");
        assertThat(late("5000", List.of(), List.of(), DUE.plusDays(10)).amount())
                .isEqualByComparingTo("1500.00");
    }

    @Test
    void theDayOfAPaymentStillCountsWithWhatItPays() {
        var paid = List.of(new Paid(DUE.plusDays(3), yuan("2000")));

        // three days of 5000, then two of 3000: 450 + 180
        assertThat(late("5000", paid, List.of(), DUE.plusDays(5)).amount()).isEqualByComparingTo("630.00");
        assertThat(late("5000", paid, List.of(), DUE.plusDays(5)).lines())
                .extracting(Line::days, line -> line.base().intValue())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(3L, 5000), org.assertj.core.groups.Tuple.tuple(2L, 3000));
    }

    @Test
    void whatIsPaidInTimeLowersTheBaseFromTheFirstDay() {
        var paid = List.of(new Paid(DUE, yuan("4000")));

        assertThat(late("5000", paid, List.of(), DUE.plusDays(2)).amount()).isEqualByComparingTo("60.00");
    }

    @Test
    void itEndsWithTheDayOnWhichTheFineIsPaid() {
        var paid = List.of(new Paid(DUE.plusDays(2), yuan("5000")));

        assertThat(late("5000", paid, List.of(), DUE.plusDays(2)).amount()).isEqualByComparingTo("300.00");
        assertThat(late("5000", paid, List.of(), DUE.plusDays(200)).amount()).isEqualByComparingTo("300.00");
    }

    @Test
    void itIsNeverMoreThanTheFine() {
        // thirty-three days give 99 per cent, the thirty-fourth would go beyond
        assertThat(late("5000", List.of(), List.of(), DUE.plusDays(33)).amount())
                .isEqualByComparingTo("4950.00");
        assertThat(late("5000", List.of(), List.of(), DUE.plusDays(33)).capped())
                .isFalse();
        assertThat(late("5000", List.of(), List.of(), DUE.plusDays(34)).amount())
                .isEqualByComparingTo("5000.00");
        assertThat(late("5000", List.of(), List.of(), DUE.plusDays(34)).capped())
                .isTrue();
        assertThat(late("5000", List.of(), List.of(), DUE.plusDays(3000)).amount())
                .isEqualByComparingTo("5000.00");
    }

    @Test
    void bothEndsOfAReviewOrSuitAreFree() {
        var suit = List.of(new Stop(DUE.plusDays(3), DUE.plusDays(6), Reason.SUIT));

        // days 1, 2, then 7, 8: four of them
        assertThat(late("1000", List.of(), suit, DUE.plusDays(8)).amount()).isEqualByComparingTo("120.00");
        assertThat(late("1000", List.of(), suit, DUE.plusDays(8)).lines())
                .extracting(Line::reason)
                .containsExactly(null, Reason.SUIT, null);
    }

    @Test
    void aReviewThatLastsStopsItToTheEndAndStopsMayOverlap() {
        var stops = List.of(
                new Stop(DUE.plusDays(2), null, Reason.REVIEW),
                new Stop(DUE.plusDays(1), DUE.plusDays(4), Reason.DEFERRAL));

        assertThat(late("1000", List.of(), stops, DUE.plusDays(50)).amount()).isEqualByComparingTo("0");
    }

    @Test
    void aStopBeforeTheLastDayToPayTakesNothingAway() {
        var stops = List.of(new Stop(DUE.minusDays(8), DUE.minusDays(2), Reason.REVIEW));

        assertThat(late("1000", List.of(), stops, DUE.plusDays(1)).amount()).isEqualByComparingTo("30.00");
    }

    @Test
    void onlyTheTotalIsRoundedHalfUp() {
        // 0.0045 a day: one day rounds down to nothing, two days are 0.009
        assertThat(late("0.15", List.of(), List.of(), DUE.plusDays(1)).amount()).isEqualByComparingTo("0.00");
        assertThat(late("0.15", List.of(), List.of(), DUE.plusDays(2)).amount()).isEqualByComparingTo("0.01");
        assertThat(late("0.50", List.of(), List.of(), DUE.plusDays(1)).amount()).isEqualByComparingTo("0.02");
        assertThat(late("0.50", List.of(), List.of(), DUE.plusDays(1)).amount().scale())
                .isEqualTo(2);
    }

    @Test
    void aHundredRandomOnesAgreeWithASlowCount() {
        var random = new Random(20_260_410L);
        for (int i = 0; i < 100; i++) {
            var fine = BigDecimal.valueOf(100 + random.nextInt(1_000_000), 2);
            var paid = new ArrayList<Paid>();
            var left = fine;
            for (int k = random.nextInt(4); k > 0; k--) {
                var part =
                        left.multiply(BigDecimal.valueOf(random.nextDouble())).setScale(2, RoundingMode.DOWN);
                paid.add(new Paid(DUE.plusDays(random.nextInt(80) - 20), part));
                left = left.subtract(part);
            }
            var stops = new ArrayList<Stop>();
            for (int k = random.nextInt(4); k > 0; k--) {
                var from = DUE.plusDays(random.nextInt(70) - 10);
                stops.add(new Stop(
                        from,
                        random.nextInt(5) == 0 ? null : from.plusDays(random.nextInt(30)),
                        Reason.values()[random.nextInt(3)]));
            }
            var asOf = DUE.plusDays(random.nextInt(120) - 5);

            var late = LatePenalty.of(fine, DUE, paid, stops, asOf);

            assertThat(late.amount())
                    .as("%s paid %s stopped %s as of %s", fine, paid, stops, asOf)
                    .isEqualByComparingTo(slowly(fine, paid, stops, asOf));
            if (!late.capped()) {
                assertThat(late.lines().stream().map(Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add))
                        .isCloseTo(late.amount(), org.assertj.core.data.Offset.offset(yuan("0.005")));
            }
        }
    }

    private static BigDecimal slowly(BigDecimal fine, List<Paid> paid, List<Stop> stops, LocalDate asOf) {
        var total = BigDecimal.ZERO;
        for (var day = DUE.plusDays(1); !day.isAfter(asOf); day = day.plusDays(1)) {
            var base = fine;
            for (var payment : paid) {
                if (payment.on().isBefore(day)) {
                    base = base.subtract(payment.amount());
                }
            }
            if (!isStopped(stops, day)) {
                total = total.add(base.multiply(yuan("0.03")));
            }
        }
        return total.min(fine).setScale(2, RoundingMode.HALF_UP);
    }

    private static boolean isStopped(List<Stop> stops, LocalDate day) {
        for (var stop : stops) {
            @Nullable LocalDate to = stop.to();
            if (!day.isBefore(stop.from()) && (to == null || !day.isAfter(to))) {
                return true;
            }
        }
        return false;
    }

    private static LatePenalty late(String fine, List<Paid> paid, List<Stop> stops, LocalDate asOf) {
        return LatePenalty.of(yuan(fine), DUE, paid, stops, asOf);
    }

    private static BigDecimal yuan(String amount) {
        return new BigDecimal(amount);
    }
}
