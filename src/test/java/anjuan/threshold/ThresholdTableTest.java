package anjuan.threshold;

import static anjuan.threshold.Conducts.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import anjuan.testing.AnjuanTest;
import anjuan.threshold.Threshold.Condition;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Every line of the table of thresholds: one fen or piece below, at it, and above. */
@AnjuanTest
class ThresholdTableTest {

    private static final LocalDate FIRST_DAY = LocalDate.of(2025, 4, 26);

    @Autowired
    ThresholdCalculator calculator;

    @Autowired
    ThresholdTable table;

    @ParameterizedTest
    @CsvSource({
        "MARK_GOODS,    ANY,     GAINS,            30000, 第三条",
        "MARK_GOODS,    ANY,     BUSINESS,         50000, 第三条",
        "MARK_GOODS,    SEVERAL, GAINS,            20000, 第三条",
        "MARK_GOODS,    SEVERAL, BUSINESS,         30000, 第三条",
        "MARK_GOODS,    REPEAT,  GAINS,            20000, 第三条",
        "MARK_GOODS,    REPEAT,  BUSINESS,         30000, 第三条",
        "MARK_SERVICES, ANY,     GAINS,            50000, 第三条",
        "MARK_SERVICES, SEVERAL, GAINS,            30000, 第三条",
        "MARK_SERVICES, REPEAT,  GAINS,            30000, 第三条",
        "SELLING,       ANY,     GAINS,            30000, 第五条",
        "SELLING,       ANY,     SALES,            50000, 第五条",
        "SELLING,       ANY,     UNSOLD,          150000, 第五条",
        "SELLING,       ANY,     SOLD_AND_UNSOLD, 150000, 第五条",
        "SELLING,       REPEAT,  GAINS,            20000, 第五条",
        "SELLING,       REPEAT,  SALES,            30000, 第五条",
        "SELLING,       REPEAT,  UNSOLD,           90000, 第五条",
        "SELLING,       REPEAT,  SOLD_AND_UNSOLD,  90000, 第五条",
        "LABELS,        ANY,     PIECES,           10000, 第六条",
        "LABELS,        ANY,     GAINS,            20000, 第六条",
        "LABELS,        ANY,     BUSINESS,         30000, 第六条",
        "LABELS,        ANY,     UNSOLD_PIECES,    30000, 第六条",
        "LABELS,        ANY,     ALL_PIECES,       30000, 第六条",
        "LABELS,        SEVERAL, PIECES,            5000, 第六条",
        "LABELS,        SEVERAL, GAINS,            10000, 第六条",
        "LABELS,        SEVERAL, BUSINESS,         20000, 第六条",
        "LABELS,        SEVERAL, UNSOLD_PIECES,    15000, 第六条",
        "LABELS,        SEVERAL, ALL_PIECES,       15000, 第六条",
        "LABELS,        REPEAT,  PIECES,            5000, 第六条",
        "LABELS,        REPEAT,  GAINS,            10000, 第六条",
        "LABELS,        REPEAT,  BUSINESS,         20000, 第六条",
        "LABELS,        REPEAT,  UNSOLD_PIECES,    15000, 第六条",
        "LABELS,        REPEAT,  ALL_PIECES,       15000, 第六条",
        "PATENT,        ANY,     GAINS,           100000, 第十条",
        "PATENT,        ANY,     BUSINESS,        200000, 第十条",
        "PATENT,        ANY,     LOSS,            300000, 第十条",
        "PATENT,        SEVERAL, GAINS,            50000, 第十条",
        "PATENT,        SEVERAL, BUSINESS,        100000, 第十条",
        "PATENT,        REPEAT,  GAINS,            50000, 第十条",
        "PATENT,        REPEAT,  BUSINESS,        100000, 第十条",
        "COPYRIGHT,     ANY,     GAINS,            30000, 第十三条",
        "COPYRIGHT,     ANY,     BUSINESS,         50000, 第十三条",
        "COPYRIGHT,     ANY,     COPIES,             500, 第十三条",
        "COPYRIGHT,     ANY,     ITEMS,              500, 第十三条",
        "COPYRIGHT,     ANY,     DOWNLOADS,        10000, 第十三条",
        "COPYRIGHT,     ANY,     CLICKS,          100000, 第十三条",
        "COPYRIGHT,     ANY,     MEMBERS,           1000, 第十三条",
        "COPYRIGHT,     REPEAT,  GAINS,            20000, 第十三条",
        "COPYRIGHT,     REPEAT,  BUSINESS,         30000, 第十三条",
        "TRADE_SECRET,  ANY,     LOSS,            300000, 第十七条",
        "TRADE_SECRET,  ANY,     GAINS,           300000, 第十七条",
        "TRADE_SECRET,  REPEAT,  LOSS,            100000, 第十七条",
        "TRADE_SECRET,  REPEAT,  GAINS,           100000, 第十七条"
    })
    void aThresholdIsReachedAtItsAmount(
            Offence offence, Condition condition, Measure measure, BigDecimal amount, String article) {
        var step = measure.unit().isWhole() ? BigDecimal.ONE : new BigDecimal("0.01");

        var below = finding(offence, condition, measure, amount.subtract(step));
        var at = finding(offence, condition, measure, amount);
        var above = finding(offence, condition, measure, amount.add(step));

        assertThat(below.standing()).isEqualTo(Standing.NEAR);
        assertThat(below.mustBeReferred()).isFalse();
        assertThat(reading(below, condition, measure).ratio()).isLessThan(BigDecimal.ONE);
        for (var reached : List.of(at, above)) {
            assertThat(reached.standing()).isEqualTo(Standing.REACHED);
            assertThat(reached.mustBeReferred()).isTrue();
            assertThat(reached.isVerified()).isTrue();
            var reading = reading(reached, condition, measure);
            assertThat(reading.threshold().amount()).isEqualByComparingTo(amount);
            assertThat(reading.threshold().article()).endsWith("法释〔2025〕5号 " + article);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "MARK_GOODS,    BUSINESS,      500000",
        "MARK_SERVICES, GAINS,         500000",
        "SELLING,       SALES,         500000",
        "SELLING,       UNSOLD,       1500000",
        "LABELS,        PIECES,         50000",
        "LABELS,        GAINS,         100000",
        "COPYRIGHT,     COPIES,          5000",
        "TRADE_SECRET,  LOSS,         3000000"
    })
    void aMultipleOfTheAmountIsEspeciallySerious(Offence offence, Measure measure, BigDecimal amount) {
        var step = measure.unit().isWhole() ? BigDecimal.ONE : new BigDecimal("0.01");

        assertThat(finding(offence, Condition.ANY, measure, amount.subtract(step))
                        .governing()
                        .isEspeciallySerious())
                .isFalse();
        assertThat(finding(offence, Condition.ANY, measure, amount).governing().isEspeciallySerious())
                .isTrue();
    }

    @Test
    void aCounterfeitPatentHasNoHigherDegree() {
        assertThat(finding(Offence.PATENT, Condition.ANY, Measure.BUSINESS, new BigDecimal("99999999"))
                        .governing()
                        .isEspeciallySerious())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "MARK_GOODS, true",
        "MARK_SERVICES, true",
        "LABELS, true",
        "PATENT, true",
        "TRADE_SECRET, true",
        "SELLING, false",
        "COPYRIGHT, false"
    })
    void otherSeriousCircumstancesAreOnesOfTheTable(Offence offence, boolean isAsked) {
        assertThat(offence.hasOtherCircumstances()).isEqualTo(isAsked);
        assertThat(table.of(offence, TODAY, false, false).stream()
                        .anyMatch(threshold -> threshold.measure() == Measure.CIRCUMSTANCE))
                .isEqualTo(isAsked);
    }

    @Test
    void aCircumstanceReachesWithoutASum() {
        var serious = Conducts.of(Offence.MARK_GOODS).otherSerious().done();
        var ruined = Conducts.of(Offence.TRADE_SECRET).no(2).ruinsOwner().done();

        var findings = calculator.findings(List.of(serious, ruined), TODAY);

        assertThat(findings).allMatch(Finding::mustBeReferred);
        assertThat(findings.get(0).governing().isEspeciallySerious()).isFalse();
        assertThat(findings.get(1).governing().isEspeciallySerious()).isTrue();
    }

    @Test
    void theTableHasNoLineThatIsNotTestedHere() {
        var tested = Arrays.stream(getClass().getDeclaredMethods())
                .filter(method -> method.getName().equals("aThresholdIsReachedAtItsAmount"))
                .flatMap(method ->
                        Arrays.stream(method.getAnnotation(CsvSource.class).value()))
                .count();
        var lines = Arrays.stream(Offence.values())
                .flatMap(offence -> table.of(offence, FIRST_DAY, true, true).stream())
                .filter(threshold -> threshold.measure().isCounted())
                .count();

        assertThat(tested).isEqualTo(lines);
    }

    @Test
    void theDayBeforeTheSwitchTheOlderRulesGovern() {
        var act = Conducts.of(Offence.LABELS).with(Measure.PIECES, new BigDecimal("19999"));

        var before = only(act.on(FIRST_DAY.minusDays(1)).done());
        var after = only(act.on(FIRST_DAY).done());

        assertThat(reading(before.ofTheDay(), Condition.ANY, Measure.PIECES)
                        .threshold()
                        .amount())
                .isEqualByComparingTo("20000");
        assertThat(before.standing()).isEqualTo(Standing.NEAR);
        assertThat(before.isVerified()).isFalse();
        assertThat(before.ofToday()).isNotNull();
        assertThat(before.ofToday().standing()).isEqualTo(Standing.REACHED);
        assertThat(reading(after, Condition.ANY, Measure.PIECES).threshold().amount())
                .isEqualByComparingTo("10000");
        assertThat(after.standing()).isEqualTo(Standing.REACHED);
        assertThat(after.ofToday()).isNull();
        assertThat(after.isVerified()).isTrue();
    }

    /** The lines of the rules before, on a day on which they held, with what makes it especially serious (0: nothing). */
    @ParameterizedTest
    @CsvSource({
        "2025-04-25, MARK_GOODS,   ANY,     GAINS,            30000,  150000, 法释〔2004〕19号 第一条,   true",
        "2025-04-25, MARK_GOODS,   ANY,     BUSINESS,         50000,  250000, 法释〔2004〕19号 第一条,   true",
        "2025-04-25, MARK_GOODS,   SEVERAL, GAINS,            20000,  100000, 法释〔2004〕19号 第一条,   true",
        "2025-04-25, MARK_GOODS,   SEVERAL, BUSINESS,         30000,  150000, 法释〔2004〕19号 第一条,   true",
        "2007-04-05, MARK_GOODS,   ANY,     GAINS,            30000,  150000, 法释〔2004〕19号 第一条,   true",
        "2021-02-28, SELLING,      ANY,     SALES,            50000,  250000, 法释〔2004〕19号 第二条,   true",
        "2010-05-07, SELLING,      ANY,     UNSOLD,          150000,       0, 公通字〔2010〕23号 第七十条, true",
        "2011-01-09, SELLING,      ANY,     SOLD_AND_UNSOLD, 150000,       0, 公通字〔2010〕23号 第七十条, true",
        "2011-01-10, SELLING,      ANY,     UNSOLD,          150000,  250000, 法发〔2011〕3号 第八条,    true",
        "2021-02-28, SELLING,      ANY,     SOLD_AND_UNSOLD, 150000,       0, 法发〔2011〕3号 第八条,    true",
        "2021-03-01, SELLING,      ANY,     SALES,            50000,  250000, 法释〔2004〕19号 第二条,   false",
        "2025-04-25, SELLING,      ANY,     SALES,            50000,  250000, 法释〔2004〕19号 第二条,   false",
        "2025-04-25, SELLING,      ANY,     UNSOLD,          150000,  250000, 法发〔2011〕3号 第八条,    false",
        "2025-04-25, SELLING,      ANY,     SOLD_AND_UNSOLD, 150000,       0, 法发〔2011〕3号 第八条,    false",
        "2025-04-25, LABELS,       ANY,     PIECES,           20000,  100000, 法释〔2004〕19号 第三条,   true",
        "2025-04-25, LABELS,       ANY,     GAINS,            30000,  150000, 法释〔2004〕19号 第三条,   true",
        "2025-04-25, LABELS,       ANY,     BUSINESS,         50000,  250000, 法释〔2004〕19号 第三条,   true",
        "2025-04-25, LABELS,       SEVERAL, PIECES,           10000,   50000, 法释〔2004〕19号 第三条,   true",
        "2025-04-25, LABELS,       SEVERAL, GAINS,            20000,  100000, 法释〔2004〕19号 第三条,   true",
        "2025-04-25, LABELS,       SEVERAL, BUSINESS,         30000,  150000, 法释〔2004〕19号 第三条,   true",
        "2011-01-10, LABELS,       ANY,     UNSOLD_PIECES,    60000,       0, 法发〔2011〕3号 第九条,    true",
        "2025-04-25, LABELS,       SEVERAL, UNSOLD_PIECES,    30000,       0, 法发〔2011〕3号 第九条,    true",
        "2025-04-25, LABELS,       ANY,     ALL_PIECES,       60000,       0, 法发〔2011〕3号 第九条,    true",
        "2025-04-25, LABELS,       SEVERAL, ALL_PIECES,       30000,       0, 法发〔2011〕3号 第九条,    true",
        "2025-04-25, PATENT,       ANY,     GAINS,           100000,       0, 法释〔2004〕19号 第四条,   true",
        "2025-04-25, PATENT,       ANY,     BUSINESS,        200000,       0, 法释〔2004〕19号 第四条,   true",
        "2025-04-25, PATENT,       ANY,     LOSS,            500000,       0, 法释〔2004〕19号 第四条,   true",
        "2025-04-25, PATENT,       SEVERAL, GAINS,            50000,       0, 法释〔2004〕19号 第四条,   true",
        "2025-04-25, PATENT,       SEVERAL, BUSINESS,        100000,       0, 法释〔2004〕19号 第四条,   true",
        "2025-04-25, COPYRIGHT,    ANY,     GAINS,            30000,  150000, 法释〔2004〕19号 第五条,   true",
        "2011-01-09, COPYRIGHT,    ANY,     BUSINESS,         50000,  250000, 法释〔2004〕19号 第五条,   true",
        "2025-04-25, COPYRIGHT,    ANY,     BUSINESS,         50000,  250000, 法释〔2004〕19号 第五条,   true",
        "2025-04-25, COPYRIGHT,    ANY,     COPIES,             500,    2500, 法释〔2007〕6号 第一条,    true",
        "2011-01-10, COPYRIGHT,    ANY,     ITEMS,              500,    2500, 法发〔2011〕3号 第十三条,  true",
        "2025-04-25, COPYRIGHT,    ANY,     CLICKS,           50000,  250000, 法发〔2011〕3号 第十三条,  true",
        "2025-04-25, COPYRIGHT,    ANY,     MEMBERS,           1000,    5000, 法发〔2011〕3号 第十三条,  true",
        "2020-09-13, TRADE_SECRET, ANY,     LOSS,            500000, 2500000, 法释〔2004〕19号 第七条,   true",
        "2020-09-13, TRADE_SECRET, ANY,     GAINS,           500000,       0, 公通字〔2010〕23号 第七十三条, true",
        "2020-09-14, TRADE_SECRET, ANY,     LOSS,            300000, 2500000, 法释〔2020〕10号 第四条,   true",
        "2025-04-25, TRADE_SECRET, ANY,     GAINS,           300000, 2500000, 法释〔2020〕10号 第四条,   true"
    })
    void theOlderRulesAreReachedAtTheirAmount(
            LocalDate day,
            Offence offence,
            Condition condition,
            Measure measure,
            BigDecimal amount,
            BigDecimal gravest,
            String article,
            boolean isVerified) {
        var step = measure.unit().isWhole() ? BigDecimal.ONE : new BigDecimal("0.01");

        for (var figure : List.of(amount.subtract(step), amount, amount.add(step))) {
            var act = Conducts.of(offence).on(day).with(measure, figure);
            var finding = only(
                    condition == Condition.SEVERAL
                            ? act.ofRights("1234567、7654321").done()
                            : act.done());
            var reading = reading(finding.ofTheDay(), condition, measure);
            assertThat(finding.ofTheDay().standing())
                    .isEqualTo(figure.compareTo(amount) < 0 ? Standing.NEAR : Standing.REACHED);
            assertThat(reading.standing()).isEqualTo(finding.ofTheDay().standing());
            assertThat(reading.threshold().amount()).isEqualByComparingTo(amount);
            assertThat(reading.threshold().gravest()).isEqualByComparingTo(gravest);
            assertThat(reading.threshold().article()).endsWith(article);
            assertThat(reading.threshold().isVerified()).isEqualTo(isVerified);
            assertThat(reading.threshold().source()).isNotBlank();
            assertThat(finding.isVerified())
                    .as("the choice between older and newer rules")
                    .isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2010-05-06, SELLING,      UNSOLD",
        "2011-01-09, LABELS,       UNSOLD_PIECES",
        "2011-01-09, COPYRIGHT,    CLICKS",
        "2025-04-25, COPYRIGHT,    DOWNLOADS",
        "2010-05-06, TRADE_SECRET, GAINS",
        "2025-04-25, SELLING,      GAINS"
    })
    void whatARuleOfTheDayDidNotCountIsNotInTheTable(LocalDate day, Offence offence, Measure measure) {
        assertThat(table.of(offence, day, true, true)).noneMatch(line -> line.measure() == measure);
    }

    /** A second penalty within two years lowered no threshold before 2025-04-26. */
    @ParameterizedTest
    @EnumSource(Offence.class)
    void theOlderRulesKnewNoRepeat(Offence offence) {
        assertThat(table.of(offence, FIRST_DAY.minusDays(1), true, true))
                .noneMatch(line -> line.condition() == Condition.REPEAT);
    }

    @ParameterizedTest
    @CsvSource({
        "MARK_SERVICES, 2025-04-25, NO_FIGURES",
        "MARK_SERVICES, 2021-03-01, NO_FIGURES",
        "MARK_GOODS,    2007-04-04, NOT_ON_RECORD",
        "SELLING,       2007-04-04, NOT_ON_RECORD",
        "LABELS,        2007-04-04, NOT_ON_RECORD",
        "PATENT,        2007-04-04, NOT_ON_RECORD",
        "COPYRIGHT,     2007-04-04, NOT_ON_RECORD",
        "TRADE_SECRET,  2007-04-04, NOT_ON_RECORD"
    })
    void whereTheOlderRulesAreNotInTheTableTodaysOnlyWarn(Offence offence, LocalDate day, Gap.Kind why) {
        var act = Conducts.of(offence)
                .on(day)
                .with(Measure.GAINS, new BigDecimal("900000"))
                .done();

        var finding = only(act);

        assertThat(finding.isRuleMissing()).isTrue();
        assertThat(finding.gap().kind()).isEqualTo(why);
        assertThat(finding.governing().standing()).isEqualTo(Standing.REACHED);
        assertThat(finding.standing()).isEqualTo(Standing.NEAR);
        assertThat(finding.mustBeReferred()).isFalse();
        assertThat(finding.isVerified()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "SOLD,   80, -,  200, 900, ACTUAL",
                "SOLD,   -,  -,  200, 900, LABEL",
                "SOLD,   -,  -,  -,   900, MARKET",
                "UNSOLD, -,  90, 200, 900, AVERAGE",
                "UNSOLD, -,  -,  200, 900, LABEL",
                "UNSOLD, -,  -,  -,   900, MARKET",
                "MADE,   -,  90, 200, 900, AVERAGE",
                "MADE,   -,  -,  200, 900, LABEL"
            })
    void goodsAreValuedByTheFirstPriceThatIsKnown(
            Goods.State state, String actual, String average, String label, String market, Goods.Price price) {
        var goods = Conducts.goods(state, "120", actual, average, label, market);

        var value = value(goods, TODAY);

        assertThat(value.price()).isEqualTo(price);
        assertThat(value.sum()).isEqualByComparingTo(goods.price(price).multiply(new BigDecimal("120")));
        assertThat(value.article()).isEqualTo("法释〔2025〕5号 第二十八条");
        assertThat(value.isVerified()).isTrue();
        var older = value(goods, FIRST_DAY.minusDays(1));
        assertThat(older.price()).isEqualTo(price);
        assertThat(older.article()).isEqualTo("法释〔2004〕19号 第十二条");
        assertThat(older.isVerified())
                .as("which of label and average comes first was not said")
                .isEqualTo(price != Goods.Price.AVERAGE);
        assertThat(value(goods, LocalDate.of(2004, 12, 21)).isVerified()).isFalse();
    }

    private Value value(Goods goods, LocalDate day) {
        return table.values(List.of(goods), day).get(0);
    }

    private Finding finding(Offence offence, Condition condition, Measure measure, BigDecimal figure) {
        var act = Conducts.of(offence).with(measure, figure);
        return only(
                switch (condition) {
                    case ANY -> act.done();
                    case SEVERAL -> act.ofRights("1234567、7654321").done();
                    case REPEAT -> act.afterPenaltyOn(TODAY.minusYears(1)).done();
                });
    }

    private Finding only(Conduct act) {
        var findings = calculator.findings(List.of(act), TODAY);
        assertThat(findings).hasSize(1);
        return findings.get(0);
    }

    private static Reading reading(Finding finding, Condition condition, Measure measure) {
        return reading(finding.governing(), condition, measure);
    }

    private static Reading reading(Assessment assessment, Condition condition, Measure measure) {
        return assessment.readings().stream()
                .filter(one -> one.threshold().condition() == condition
                        && one.threshold().measure() == measure)
                .findFirst()
                .orElseThrow();
    }
}
