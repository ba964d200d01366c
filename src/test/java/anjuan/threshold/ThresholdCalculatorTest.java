package anjuan.threshold;

import static anjuan.threshold.Conducts.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import anjuan.testing.AnjuanTest;
import anjuan.threshold.Amount.Kind;
import anjuan.threshold.Goods.State;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What is added up, what is not, and how far a sum is from its threshold. */
@AnjuanTest
class ThresholdCalculatorTest {

    @Autowired
    ThresholdCalculator calculator;

    @Test
    void aNameWithABlankIsOneMark() {
        assertThat(Conducts.of(Offence.SELLING).ofRights("NEW BALANCE").done().rightList())
                .containsExactly("NEW BALANCE");
        assertThat(Conducts.of(Offence.SELLING)
                        .ofRights("NEW BALANCE、雪松，雪松")
                        .done()
                        .rightList())
                .containsExactly("NEW BALANCE", "雪松");
    }

    @Test
    void unpunishedActsOfOnePartyAreAddedUp() {
        var first = Conducts.of(Offence.SELLING).with(Measure.SALES, yuan("30000"));
        var second = Conducts.of(Offence.SELLING).no(2).with(Measure.SALES, yuan("20000"));

        assertThat(findings(first.done())).extracting(Finding::standing).containsExactly(Standing.BELOW);
        var both = findings(first.done(), second.done()).get(0);
        assertThat(both.standing()).isEqualTo(Standing.REACHED);
        assertThat(both.conducts()).containsExactly(1, 2);
        assertThat(figure(both, Measure.SALES).value()).isEqualByComparingTo("50000");
        assertThat(figure(both, Measure.SALES).parts()).hasSize(2);
        assertThat(findings(first.done(), second.punished().done()).get(0).conducts())
                .containsExactly(1);
    }

    /** The threshold of sales is 50,000 yuan, behind a penalty within two years 30,000. */
    @Test
    void whatFollowsAnActThatWasDealtWithIsARepeat() {
        var dealtWith = Conducts.of(Offence.SELLING)
                .on(LocalDate.of(2025, 6, 2))
                .with(Measure.SALES, yuan("9000"))
                .punishedOn(LocalDate.of(2025, 9, 1));
        var after = Conducts.of(Offence.SELLING).no(2).with(Measure.SALES, yuan("30000"));

        assertThat(findings(after.on(LocalDate.of(2026, 2, 20)).done()))
                .extracting(Finding::standing)
                .containsExactly(Standing.BELOW);
        var finding = findings(dealtWith.done(), after.done()).get(0);
        assertThat(finding.standing()).isEqualTo(Standing.REACHED);
        assertThat(finding.conducts()).as("what was dealt with is not added up").containsExactly(2);
        assertThat(findings(dealtWith.done(), after.on(LocalDate.of(2025, 8, 1)).done()))
                .as("before the penalty")
                .extracting(Finding::standing)
                .containsExactly(Standing.BELOW);
        assertThat(findings(
                        dealtWith.by(2).done(),
                        after.on(LocalDate.of(2026, 2, 20)).done()))
                .as("the penalty of another")
                .extracting(Finding::standing)
                .containsExactly(Standing.BELOW);
    }

    @Test
    void labelsWithoutAPriceCountByPieces() {
        var labels = Conducts.of(Offence.LABELS).with(Conducts.goods(State.MADE, "9000", null, null, null, null));

        assertThat(figure(findings(labels.done()).get(0), Measure.PIECES).value())
                .isEqualByComparingTo("9000");
    }

    @Test
    void actsOfDifferentPartiesAreNotAddedUp() {
        var first = Conducts.of(Offence.SELLING).with(Measure.SALES, yuan("30000"));
        var second = Conducts.of(Offence.SELLING).no(2).by(2).with(Measure.SALES, yuan("30000"));

        assertThat(findings(first.done(), second.done()))
                .extracting(Finding::respondent, Finding::standing)
                .containsExactly(tuple(1, Standing.BELOW), tuple(2, Standing.BELOW));
    }

    @Test
    void marksOfSeveralActsAreCountedOnceEach() {
        var first = Conducts.of(Offence.MARK_GOODS).with(Measure.BUSINESS, yuan("15000"));
        var second = Conducts.of(Offence.MARK_GOODS).no(2).with(Measure.BUSINESS, yuan("15000"));

        assertThat(findings(first.done(), second.done()).get(0).standing()).isEqualTo(Standing.BELOW);
        assertThat(findings(first.done(), second.ofRights("7654321").done())
                        .get(0)
                        .standing())
                .isEqualTo(Standing.REACHED);
    }

    @Test
    void goodsAreAddedToServicesAtTheLevelOfServices() {
        var goods = Conducts.of(Offence.MARK_GOODS).with(Kind.FEES, "20000");
        var services = Conducts.of(Offence.MARK_SERVICES).no(2).with(Kind.FEES, "30000");

        var findings = findings(goods.done(), services.done());

        assertThat(findings).extracting(Finding::isMixed).containsExactly(false, false, true);
        assertThat(findings.get(0).standing()).isEqualTo(Standing.BELOW);
        assertThat(findings.get(1).standing()).isEqualTo(Standing.BELOW);
        assertThat(findings.get(2).standing()).isEqualTo(Standing.REACHED);
        assertThat(findings.get(2).conducts()).containsExactly(1, 2);
    }

    @Test
    void halfOfTwoIsAsMuchAsOneWhole() {
        var half = Conducts.of(Offence.COPYRIGHT).with(Kind.ITEMS, "250");

        assertThat(findings(half.done()).get(0).standing()).isEqualTo(Standing.BELOW);
        assertThat(findings(half.with(Kind.CLICKS, "49999").done()).get(0).standing())
                .isEqualTo(Standing.NEAR);
        var whole = Conducts.of(Offence.COPYRIGHT).with(Kind.ITEMS, "250").with(Kind.CLICKS, "50000");
        assertThat(findings(whole.done()).get(0).standing()).isEqualTo(Standing.REACHED);
    }

    @Test
    void onlyWhatFollowsAPenaltyIsHeldAgainstTheLowerThreshold() {
        var before = Conducts.of(Offence.SELLING).with(Measure.SALES, yuan("29000"));
        var after = Conducts.of(Offence.SELLING)
                .no(2)
                .with(Measure.SALES, yuan("20000"))
                .afterPenaltyOn(TODAY.minusYears(1));

        assertThat(findings(before.done(), after.done()).get(0).standing()).isEqualTo(Standing.NEAR);
        assertThat(findings(after.with(Measure.SALES, yuan("10000")).done())
                        .get(0)
                        .standing())
                .isEqualTo(Standing.REACHED);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-20, 2024-02-20, true",
        "2026-02-20, 2024-02-19, false",
        "2026-02-20, 2026-02-19, true",
        "2026-02-20, 2026-02-20, false"
    })
    void anActIsARepeatWithinTwoYears(LocalDate act, LocalDate penalty, boolean isRepeat) {
        var conduct =
                Conducts.of(Offence.SELLING).on(act).afterPenaltyOn(penalty).done();

        assertThat(conduct.isRepeat()).isEqualTo(isRepeat);
    }

    @Test
    void gainsAreReceiptsLessCostsWithFees() {
        var act = Conducts.of(Offence.MARK_GOODS)
                .with(Conducts.goods(State.SOLD, "100", "400", null, null, null))
                .with(Kind.RECEIPTS, "5000")
                .with(Kind.FEES, "1000");

        assertThat(figure(findings(act.done()).get(0), Measure.GAINS).value()).isEqualByComparingTo("1000");
        act.with(Kind.COSTS, "16000.50");
        assertThat(figure(findings(act.done()).get(0), Measure.GAINS).value()).isEqualByComparingTo("29999.50");
        assertThat(figure(findings(act.done()).get(0), Measure.BUSINESS).value())
                .isEqualByComparingTo("45000");
    }

    @Test
    void lossesAreNoNegativeGains() {
        var act = Conducts.of(Offence.SELLING)
                .with(Measure.SALES, yuan("100"))
                .with(Kind.COSTS, "500")
                .done();

        assertThat(figure(findings(act).get(0), Measure.GAINS).value()).isZero();
    }

    @Test
    void whatWasBoughtInAndNotSoldCountsForLabelsAtThreeTimes() {
        var bought = Conducts.of(Offence.LABELS).with(Conducts.goods(State.UNSOLD, "29999", null, null, null, "1"));
        var made = Conducts.of(Offence.LABELS).with(Conducts.goods(State.MADE, "10000", null, null, null, "1"));

        assertThat(findings(bought.done()).get(0).standing()).isEqualTo(Standing.NEAR);
        assertThat(findings(made.done()).get(0).standing()).isEqualTo(Standing.REACHED);
    }

    @ParameterizedTest
    @CsvSource({"39999.99, BELOW", "40000.00, NEAR", "49999.99, NEAR", "50000.00, REACHED"})
    void aWarningBeginsAtTheShareThatTheBureauSets(BigDecimal sales, Standing standing) {
        var finding = findings(
                        Conducts.of(Offence.SELLING).with(Measure.SALES, sales).done())
                .get(0);

        assertThat(finding.standing()).isEqualTo(standing);
        assertThat(finding.isWarning()).isEqualTo(standing != Standing.BELOW);
    }

    @Test
    void aReasonableSuspicionObligesBelowTheThreshold() {
        var act = Conducts.of(Offence.SELLING)
                .with(Measure.SALES, yuan("100"))
                .suspected()
                .done();

        var finding = findings(act).get(0);

        assertThat(finding.standing()).isEqualTo(Standing.BELOW);
        assertThat(finding.mustBeReferred()).isTrue();
        assertThat(finding.isWarning()).isTrue();
    }

    @Test
    void eachFigureSaysOnWhatItRests() {
        var act = Conducts.of(Offence.SELLING)
                .with(new Goods("外套", State.SOLD, yuan("10"), yuan("100"), null, null, null, "1、3"))
                .with(new Goods("长裤", State.SOLD, yuan("10"), yuan("100"), null, null, null, null))
                .done();

        var sales = figure(findings(act).get(0), Measure.SALES);

        assertThat(sales.parts().get(0).evidence()).containsExactly("1", "3");
        assertThat(sales.parts().get(1).evidence()).isEmpty();
        assertThat(sales.isSupported()).isFalse();
    }

    @Test
    void actsOfOlderRulesAddedToLaterOnesAreMarked() {
        var before = Conducts.of(Offence.SELLING).on(LocalDate.of(2025, 4, 25)).with(Measure.SALES, yuan("30000"));
        var after = Conducts.of(Offence.SELLING).no(2).with(Measure.SALES, yuan("20000"));

        var both = findings(before.done(), after.done()).get(0);

        assertThat(both.standing()).isEqualTo(Standing.REACHED);
        assertThat(both.governing().law()).isEqualTo("法释〔2025〕5号");
        assertThat(both.isAcrossLaws()).isTrue();
        assertThat(both.isVerified()).isFalse();
        assertThat(findings(after.done()).get(0).isVerified()).isTrue();
    }

    /** Arts. 3, 5 and 6: a penalty for any of the acts of arts. 213 to 215 makes the next of them a repeat. */
    @Test
    void aPenaltyForAnotherCrimeAgainstMarksMakesARepeat() {
        var labels = Conducts.of(Offence.LABELS)
                .on(LocalDate.of(2025, 6, 2))
                .with(Measure.PIECES, yuan("100"))
                .punishedOn(LocalDate.of(2025, 9, 1));
        var sales = Conducts.of(Offence.SELLING).no(2).on(LocalDate.of(2026, 2, 20));
        var patent = Conducts.of(Offence.PATENT).no(3).on(LocalDate.of(2026, 2, 20));

        assertThat(findings(
                        labels.done(), sales.with(Measure.SALES, yuan("30000")).done()))
                .extracting(Finding::standing)
                .containsExactly(Standing.REACHED);
        assertThat(findings(
                        labels.done(), patent.with(Measure.GAINS, yuan("50000")).done()))
                .as("a patent is no mark")
                .extracting(Finding::standing)
                .containsExactly(Standing.BELOW);
    }

    /** Art. 13 (5) speaks of items 1 to 4; illegal gains stand before them, and one figure is not two. */
    @Test
    void gainsCountByNoHalfAndOneFigureIsNotTwo() {
        var gains = Conducts.of(Offence.COPYRIGHT).with(Kind.FEES, "15000").with(Kind.ITEMS, "250");
        var once = Conducts.of(Offence.COPYRIGHT)
                .afterPenaltyOn(TODAY.minusYears(1))
                .with(Kind.RECEIPTS, "25000");

        assertThat(findings(gains.done()).get(0).standing()).isEqualTo(Standing.BELOW);
        assertThat(findings(once.done()).get(0).governing().byHalves()).isEqualTo(Standing.BELOW);
    }

    /** Until the 11th amendment (1 March 2021) art. 213 knew marks of goods only; none of that is added to what came after. */
    @Test
    void serviceMarksWereNotProtectedBeforeTheAmendment() {
        var before = Conducts.of(Offence.MARK_SERVICES)
                .on(LocalDate.of(2021, 2, 28))
                .with(Measure.GAINS, yuan("900000"))
                .suspected()
                .done();
        var first = Conducts.of(Offence.MARK_SERVICES)
                .no(2)
                .on(LocalDate.of(2021, 3, 1))
                .with(Measure.GAINS, yuan("900000"));
        var later = Conducts.of(Offence.MARK_SERVICES).no(3).with(Measure.GAINS, yuan("1000"));

        var none = findings(before).get(0);
        assertThat(none.gap().kind()).isEqualTo(Gap.Kind.NOT_A_CRIME);
        assertThat(none.gap().article()).contains("刑法修正案（十一）");
        assertThat(none.standing()).isEqualTo(Standing.BELOW);
        assertThat(none.isWarning()).isFalse();
        assertThat(none.mustBeReferred()).isFalse();
        var figureless = findings(first.done()).get(0);
        assertThat(figureless.gap().kind()).isEqualTo(Gap.Kind.NO_FIGURES);
        assertThat(figureless.standing()).isEqualTo(Standing.NEAR);
        assertThat(findings(first.suspected().done()).get(0).mustBeReferred()).isTrue();
        assertThat(findings(before, later.done()))
                .extracting(Finding::conducts)
                .containsExactly(List.of(3), List.of(1));
    }

    @Test
    void theMilderRulesGovernWhateverTheirAge() {
        var threshold = new Threshold(
                "any",
                Measure.SALES,
                Threshold.Condition.ANY,
                yuan("100"),
                BigDecimal.ZERO,
                false,
                "旧",
                "旧",
                "旧",
                true);
        var mild = new Assessment("旧", List.of(), Standing.BELOW);
        var figure = Figure.of(Measure.SALES, List.of());
        var strict = new Assessment(
                "新", List.of(new Reading(threshold, figure, yuan("1"), Standing.REACHED, false)), Standing.BELOW);

        assertThat(finding(mild, strict).governing()).isSameAs(mild);
        assertThat(finding(strict, mild).governing()).isSameAs(mild);
        assertThat(finding(strict, null).governing()).isSameAs(strict);
        assertThat(finding(null, strict).standing()).isEqualTo(Standing.NEAR);
    }

    @Test
    void theShareThatWarnsLiesBetweenNoneAndAll() {
        for (var wrong : List.of("0", "1", "-0.5", "80")) {
            assertThatThrownBy(() -> new ThresholdSettings(yuan(wrong))).hasMessageContaining("threshold.near-from");
        }
    }

    private static Finding finding(Assessment ofTheDay, Assessment ofToday) {
        return new Finding(1, Offence.SELLING, false, List.of(1), ofTheDay, ofToday, false, Set.of(), null, null);
    }

    private List<Finding> findings(Conduct... conducts) {
        return calculator.findings(Arrays.asList(conducts), TODAY);
    }

    private static Figure figure(Finding finding, Measure measure) {
        return finding.governing().readings().stream()
                .filter(reading -> reading.threshold().measure() == measure)
                .map(Reading::figure)
                .findFirst()
                .orElseThrow();
    }

    private static BigDecimal yuan(String text) {
        return new BigDecimal(text);
    }
}
