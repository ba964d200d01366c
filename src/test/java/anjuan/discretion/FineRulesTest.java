package anjuan.discretion;

import static org.assertj.core.api.Assertions.assertThat;

import anjuan.discretion.Discretion.Step;
import anjuan.task.Refusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of fines at each of its lines: one below, at, one above. */
class FineRulesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private final FineRules rules = new FineRules();

    @ParameterizedTest
    @CsvSource({
        // trademark infringement: five times the turnover from 50,000 on, otherwise 250,000
        "T03, 49999.99, 250000",
        "T03, 50000, 250000",
        "T03, 50000.01, 250000.05",
        "T03, 100000, 500000",
        // unregistered passed off as registered: 20 % from 50,000 on, otherwise 10,000
        "T21, 49999.99, 10000",
        "T21, 50000, 10000",
        "T21, 60000, 12000",
        // counterfeit patent: five times the gains above 50,000, up to it or without gains 250,000
        "N02, 50000, 250000",
        "N02, 50000.01, 250000.05",
        "N02, 0, 250000",
        // printing and bad-faith filing: three times the gains, at most 30,000; without gains 10,000
        "T25, 0, 10000",
        "T25, 1, 3",
        "T25, 10000, 30000",
        "T25, 10001, 30000",
        "T26, 20000, 30000",
        "U05, 0, 10000",
        "U05, 1000, 5000",
        "U06, 50000, 250000",
        "U07, 0, 50000",
        "T12, , 100000"
    })
    void theHighestFineFollowsTheBase(String rule, BigDecimal amount, BigDecimal highest) {
        assertThat(rules.find(rule, DAY).orElseThrow().highest(amount)).isEqualByComparingTo(highest);
        assertThat(codes(discretion(rule, amount, Step.USUAL, null), highest)).isEmpty();
        assertThat(codes(discretion(rule, amount, Step.USUAL, null), highest.add(new BigDecimal("0.01"))))
                .containsExactly("DISCRETION_OVER_HIGHEST");
    }

    @Test
    void theLowestFineHoldsUnlessMitigatedWithAReason() {
        var least = new BigDecimal("10000");
        var below = new BigDecimal("9999.99");

        assertThat(codes(discretion("T27", null, Step.LIGHT, "初次违法"), least)).isEmpty();
        assertThat(codes(discretion("T27", null, Step.LIGHT, "初次违法"), below))
                .containsExactly("DISCRETION_BELOW_LOWEST");
        assertThat(codes(discretion("T27", null, Step.MITIGATED, null), below))
                .containsExactly("DISCRETION_NEEDS_REASON");
        assertThat(codes(discretion("T27", null, Step.MITIGATED, "主动消除危害后果"), below))
                .isEmpty();
    }

    @Test
    void anotherStepThanTheUsualNeedsAReasonUnderAnyLaw() {
        for (var step : List.of(Step.MITIGATED, Step.LIGHT, Step.HEAVY)) {
            assertThat(codes(discretion(null, null, step, " "), BigDecimal.TEN))
                    .as(step.name())
                    .containsExactly("DISCRETION_NEEDS_REASON");
        }
        assertThat(codes(discretion(null, null, Step.USUAL, null), BigDecimal.TEN))
                .isEmpty();
        assertThat(codes(Discretion.NONE, new BigDecimal("99999999"))).isEmpty();
    }

    @Test
    void theTextOfTheDayOfTheActHolds() {
        var lastOfTheOld = LocalDate.of(2026, 12, 31);
        var firstOfTheNew = LocalDate.of(2027, 1, 1);

        assertThat(rules.find("T12", lastOfTheOld).orElseThrow().least()).isEqualByComparingTo("100000");
        assertThat(rules.find("T12", firstOfTheNew).orElseThrow().least()).isNull();
        assertThat(rules.find("T26", lastOfTheOld).orElseThrow().highest(BigDecimal.ZERO))
                .isEqualByComparingTo("10000");
        assertThat(rules.find("T26", firstOfTheNew).orElseThrow().highest(null)).isEqualByComparingTo("100000");
        assertThat(rules.refusals(discretion("T27", null, Step.USUAL, null), BigDecimal.TEN, firstOfTheNew))
                .extracting(Refusal::code)
                .containsExactly("DISCRETION_RULE_UNKNOWN");
    }

    @Test
    void aMultipleAsksForItsBase() {
        assertThat(codes(discretion("T03", null, Step.USUAL, null), BigDecimal.TEN))
                .containsExactly("REQUIRED");
        assertThat(codes(discretion("T99", null, Step.USUAL, null), BigDecimal.TEN))
                .containsExactly("DISCRETION_RULE_UNKNOWN");
    }

    private List<String> codes(Discretion discretion, BigDecimal fine) {
        return rules.refusals(discretion, fine, DAY).stream().map(Refusal::code).toList();
    }

    private static Discretion discretion(String rule, BigDecimal amount, Step step, String reason) {
        return new Discretion(rule, amount, step, reason);
    }
}
