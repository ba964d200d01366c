package anjuan.threshold;

import static org.assertj.core.api.Assertions.assertThat;

import anjuan.threshold.Amount.Kind;
import anjuan.threshold.Goods.State;
import anjuan.threshold.Measure.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Each thing that an entry may not say, one at a time. */
class FiguresCheckTest {

    private static final LocalDate DAY = Conducts.TODAY;
    private static final Goods COATS = Conducts.goods(State.SOLD, "10", "100", null, null, null);

    private Offence offence = Offence.SELLING;
    private List<Goods> goods = List.of(COATS);
    private List<Amount> amounts = List.of();
    private final Map<String, Object> said = new HashMap<>();

    @Test
    void aLawfulEntryIsNotRefused() {
        assertThat(refusals()).isEmpty();
    }

    @Test
    void theDaysMustFit() {
        said.put("actedFrom", DAY);
        said.put("actedUntil", DAY.minusDays(1));
        assertThat(refusals()).containsExactly("actedUntil THRESHOLD_DAYS_REVERSED");
        said.put("actedUntil", DAY.plusDays(1));
        assertThat(refusals()).containsExactly("actedUntil DATE_IN_FUTURE");
    }

    @Test
    void anEarlierPenaltyHasItsDayAndItsPaperAndLiesBefore() {
        said.put("earlierOn", DAY.minusYears(1));
        assertThat(refusals()).containsExactly("earlierPaper REQUIRED");
        said.put("earlierPaper", "云市监罚〔2025〕1号");
        assertThat(refusals()).isEmpty();
        said.put("earlierOn", DAY.minusDays(10));
        assertThat(refusals()).containsExactly("earlierOn THRESHOLD_EARLIER_NOT_BEFORE");
        said.remove("earlierOn");
        assertThat(refusals()).containsExactly("earlierOn REQUIRED");
    }

    @Test
    void anActThatWasDealtWithHidesNoSuspicion() {
        said.put("punishedBy", "云市监罚〔2026〕3号");
        assertThat(refusals()).containsExactly("punishedOn REQUIRED");
        said.put("punishedOn", DAY.plusDays(1));
        assertThat(refusals()).containsExactly("punishedOn DATE_IN_FUTURE");
        said.put("punishedOn", DAY);
        assertThat(refusals()).isEmpty();
        said.put("isSuspected", true);
        said.put("suspicion", "另有同类行为");
        assertThat(refusals()).contains("punishedBy THRESHOLD_SUSPICION_PUNISHED");
    }

    @Test
    void theRespondentIsOneOfTheCase() {
        said.put("respondent", 3);

        assertThat(refusals()).containsExactly("respondent CHARGE_RESPONDENT_UNKNOWN");
    }

    @Test
    void whileNoRespondentIsKnownTheFirstIsMeant() {
        assertThat(FiguresCheck.refusals(form(), 0, List.of(), Set.of("1"), DAY))
                .isEmpty();
    }

    @Test
    void aCountNeedsItsGoodsAndGoodsTheirCount() {
        goods = List.of(new Goods(null, State.SOLD, BigDecimal.TEN, BigDecimal.TEN, null, null, null, null));
        assertThat(refusals()).containsExactly("goods[0].name THRESHOLD_COUNT_WITHOUT_GOODS");
        goods = List.of(new Goods("外套", State.SOLD, null, BigDecimal.TEN, null, null, null, null));
        assertThat(refusals()).containsExactly("goods[0].quantity THRESHOLD_GOODS_WITHOUT_COUNT");
        goods = List.of(COATS, new Goods("外套", State.SOLD, BigDecimal.ZERO, BigDecimal.TEN, null, null, null, null));
        assertThat(refusals()).containsExactly("goods[1].quantity THRESHOLD_GOODS_WITHOUT_COUNT");
    }

    @Test
    void labelsAreCountedInWholePieces() {
        goods = List.of(Conducts.goods(State.MADE, "10.5", null, null, "1", null));
        assertThat(refusals()).isEmpty();
        offence = Offence.LABELS;
        assertThat(refusals()).containsExactly("goods[0].quantity THRESHOLD_COUNT_NOT_WHOLE");
    }

    @Test
    void aPriceBelongsToTheStateOfItsGoods() {
        goods = List.of(Conducts.goods(State.UNSOLD, "1", "10", null, null, null));
        assertThat(refusals()).containsExactly("goods[0].actual THRESHOLD_PRICE_NOT_OF_STATE");
        goods = List.of(Conducts.goods(State.SOLD, "1", null, "10", null, null));
        assertThat(refusals()).containsExactly("goods[0].average THRESHOLD_PRICE_NOT_OF_STATE");
        goods = List.of(Conducts.goods(State.UNSOLD, "1", null, null, null, null));
        assertThat(refusals()).containsExactly("goods[0].average THRESHOLD_PRICE_MISSING");
        goods = List.of(Conducts.goods(State.SOLD, "1", null, null, null, null));
        assertThat(refusals()).containsExactly("goods[0].actual THRESHOLD_PRICE_MISSING");
    }

    @Test
    void labelsCountByPiecesAndNeedNoPrice() {
        offence = Offence.LABELS;
        goods = List.of(Conducts.goods(State.MADE, "12000", null, null, null, null));

        assertThat(refusals()).isEmpty();
    }

    @Test
    void aServiceHasNoGoods() {
        offence = Offence.MARK_SERVICES;

        assertThat(refusals()).containsExactly("goods[0].name THRESHOLD_GOODS_OF_SERVICE");
    }

    @Test
    void anAmountIsSaidInItsUnit() {
        offence = Offence.COPYRIGHT;
        amounts = List.of(amount(Kind.RECEIPTS, "5", Unit.PIECE));
        assertThat(refusals()).containsExactly("amounts[0].unit THRESHOLD_UNIT_WRONG");
        amounts = List.of(amount(Kind.CLICKS, "5", Unit.YUAN));
        assertThat(refusals()).containsExactly("amounts[0].unit THRESHOLD_UNIT_WRONG");
        amounts = List.of(amount(Kind.CLICKS, "5.5", Unit.TIME));
        assertThat(refusals()).containsExactly("amounts[0].amount THRESHOLD_COUNT_NOT_WHOLE");
    }

    @Test
    void anAmountIsOneThatTheOffenceAsksForAndStandsOnce() {
        amounts = List.of(amount(Kind.CLICKS, "5", Unit.TIME));
        assertThat(refusals()).containsExactly("amounts[0].kind THRESHOLD_FIGURE_NOT_OF_OFFENCE");
        amounts = List.of(amount(Kind.COSTS, "5", Unit.YUAN), amount(Kind.COSTS, "6", Unit.YUAN));
        assertThat(refusals()).containsExactly("amounts[1].kind THRESHOLD_FIGURE_TWICE");
    }

    @Test
    void evidenceIsThatOfTheCaseAndWasNotSetAside() {
        goods = List.of(new Goods("外套", State.SOLD, BigDecimal.TEN, BigDecimal.TEN, null, null, null, "1、9"));
        amounts = List.of(new Amount(Kind.COSTS, BigDecimal.ONE, Unit.YUAN, "7"));

        assertThat(refusals())
                .containsExactly(
                        "goods[0].evidence THRESHOLD_EVIDENCE_UNKNOWN",
                        "amounts[0].evidence THRESHOLD_EVIDENCE_UNKNOWN");
    }

    @Test
    void circumstancesAreThoseOfTheOffence() {
        said.put("otherSerious", "涉及药品");
        assertThat(refusals()).containsExactly("otherSerious THRESHOLD_CIRCUMSTANCE_NOT_ASKED");
        said.clear();
        said.put("ruinsOwner", true);
        assertThat(refusals()).containsExactly("ruinsOwner THRESHOLD_CIRCUMSTANCE_NOT_ASKED");
        said.clear();
        said.put("priceTooLow", true);
        assertThat(refusals()).isEmpty();
        offence = Offence.PATENT;
        assertThat(refusals()).containsExactly("knowledge THRESHOLD_KNOWLEDGE_NOT_ASKED");
    }

    @Test
    void aSuspicionHasItsGround() {
        said.put("isSuspected", true);
        assertThat(refusals()).containsExactly("suspicion THRESHOLD_SUSPICION_WITHOUT_GROUND");
        said.clear();
        said.put("suspicion", "账册");
        assertThat(refusals()).containsExactly("suspicion THRESHOLD_SUSPICION_WITHOUT_GROUND");
        said.put("isSuspected", true);
        goods = List.of();
        assertThat(refusals()).isEmpty();
    }

    @Test
    void anEntrySaysSomething() {
        goods = List.of();

        assertThat(refusals()).containsExactly(" THRESHOLD_NOTHING_ENTERED");
    }

    @Test
    void whatIsReplacedStandsAndHasAReason() {
        said.put("replaces", 4);
        assertThat(refusals()).containsExactly("replaces THRESHOLD_ENTRY_UNKNOWN", "reason REQUIRED");
        said.clear();
        said.put("isStruckOut", true);
        assertThat(refusals()).containsExactly("replaces REQUIRED");
    }

    private static Amount amount(Kind kind, String amount, Unit unit) {
        return new Amount(kind, new BigDecimal(amount), unit, null);
    }

    private List<String> refusals() {
        return FiguresCheck.refusals(form(), 2, List.of(), Set.of("1"), DAY).stream()
                .map(refusal -> text(refusal.field()) + " " + refusal.code())
                .toList();
    }

    private static String text(String field) {
        return field == null ? "" : field;
    }

    private FiguresForm form() {
        return new FiguresForm(
                (Integer) said.getOrDefault("respondent", 1),
                offence,
                "销售假冒外套",
                (LocalDate) said.getOrDefault("actedFrom", DAY.minusDays(30)),
                (LocalDate) said.getOrDefault("actedUntil", DAY.minusDays(10)),
                "1234567",
                (LocalDate) said.get("earlierOn"),
                (String) said.get("earlierPaper"),
                (String) said.get("punishedBy"),
                (LocalDate) said.get("punishedOn"),
                goods,
                amounts,
                new FiguresForm.Knowledge(null, null, null, (Boolean) said.get("priceTooLow"), null, null),
                (String) said.get("otherSerious"),
                (Boolean) said.get("ruinsOwner"),
                (Boolean) said.get("isSuspected"),
                (String) said.get("suspicion"),
                (Integer) said.get("replaces"),
                (String) said.get("reason"),
                (Boolean) said.get("isStruckOut"));
    }
}
