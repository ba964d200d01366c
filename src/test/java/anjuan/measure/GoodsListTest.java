package anjuan.measure;

import static org.assertj.core.api.Assertions.assertThat;

import anjuan.casefile.CaseNumber;
import anjuan.task.Refusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Of each line the parts add up to what was counted, whatever became of them. */
class GoodsListTest {

    private static final CaseNumber NUMBER = new CaseNumber("YZ-2026-00001");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Test
    void aLineThatNothingHappenedToIsUnderTheMeasure() {
        var list = list();

        assertThat(list.quantity(1, Fate.HELD)).isEqualByComparingTo("120");
        assertThat(list.isAccounted()).isFalse();
    }

    @Test
    void thePartsOfALineAddUpToWhatWasCounted() {
        var list = list(
                move(1, Fate.HELD, Fate.RELEASED, "20"),
                move(1, Fate.RELEASED, Fate.RETURNED, "5"),
                move(1, Fate.HELD, Fate.CONFISCATED, "0.5"));

        assertThat(list.parts(1))
                .extracting(part ->
                        part.fate() + " " + part.quantity().stripTrailingZeros().toPlainString())
                .containsExactly("HELD 99.5", "RELEASED 15", "RETURNED 5", "CONFISCATED 0.5");
        assertThat(list.parts(1).stream().map(GoodsList.Part::quantity).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("120");
    }

    @Test
    void aListIsAccountedForWhenEveryPartHasItsEnd() {
        var gone = move(2, Fate.HELD, Fate.HANDED_OVER, "30");

        assertThat(list(move(1, Fate.HELD, Fate.RELEASED, "120"), gone).isAccounted())
                .isFalse();
        assertThat(list(move(1, Fate.HELD, Fate.SEIZED, "120"), gone).isAccounted())
                .isTrue();
    }

    @Test
    void whatIsNotThereIsNotMoved() {
        var list = list(move(1, Fate.HELD, Fate.RELEASED, "20"));

        assertThat(codes(list.check(List.of(), Fate.RELEASED))).containsExactly("GOODS_NONE_CHOSEN");
        assertThat(codes(list.check(List.of(held(1, "101")), Fate.RELEASED))).containsExactly("GOODS_MORE_THAN_THERE");
        assertThat(codes(list.check(List.of(held(1, "60"), held(1, "40")), Fate.RELEASED)))
                .containsExactly("GOODS_LINE_TWICE");
        assertThat(codes(list.check(List.of(held(3, "1")), Fate.RELEASED))).containsExactly("GOODS_NOT_THERE");
        assertThat(codes(list.check(List.of(held(1, "1")), Fate.RETURNED))).containsExactly("GOODS_NOT_THERE");
        assertThat(list.check(List.of(held(1, "100"), held(2, "30")), Fate.RELEASED))
                .isEmpty();
    }

    @Test
    void noFateLeadsBackUnderTheMeasure() {
        for (var fate : Fate.values()) {
            assertThat(fate.leadsTo(Fate.HELD)).as(fate.name()).isFalse();
            assertThat(fate.isAccounted() && List.of(Fate.values()).stream().anyMatch(fate::leadsTo))
                    .as("%s is an end", fate)
                    .isFalse();
        }
    }

    private static GoodsList list(Move... moves) {
        return new GoodsList(List.of(goods(1, "外套", "120", "件"), goods(2, "裤子", "30", "条")), List.of(moves));
    }

    private static Goods goods(int line, String name, String quantity, String unit) {
        return new Goods(NUMBER, "S1", line, name, null, null, new BigDecimal(quantity), unit, null, null, null, null);
    }

    private static Move move(int line, Fate from, Fate to, String quantity) {
        return new Move(NUMBER, "S1", 1, line, from, to, new BigDecimal(quantity), DAY, null, null);
    }

    private static Portion held(int line, String quantity) {
        return new Portion(line, Fate.HELD, new BigDecimal(quantity));
    }

    private static List<String> codes(List<Refusal> refusals) {
        return refusals.stream().map(Refusal::code).toList();
    }
}
