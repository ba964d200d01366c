package anjuan.web;

import static org.assertj.core.api.Assertions.assertThat;

import anjuan.task.Refusal;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Fields of a page, lists among them, become the record that the API reads too. */
class FormReaderTest {

    enum Unit {
        PIECE,
        BOX
    }

    record Line(String name, int amount, Unit unit) {}

    record Sum(BigDecimal fine) {}

    record Form(String place, Sum sum, List<Line> goods, List<String> present) {}

    private final FormReader reader =
            new FormReader(JsonMapper.builder().findAndAddModules().build());

    @Test
    void readsTheLinesOfAListAndLeavesEmptyOnesOut() {
        var fields = new HashMap<>(Map.of("place", "仓库", "sum.fine", "12.50", "present[1]", "李某", "nobody", "knows"));
        fields.putAll(Map.of("goods[0].name", "外套", "goods[0].amount", "3"));
        fields.putAll(Map.of("goods[1].name", "", "goods[1].amount", " "));
        fields.putAll(Map.of("goods[10].name", "鞋", "goods[10].unit", "BOX", "goods[10].amount", "2"));

        var reading = reader.read(Form.class, fields);

        assertThat(reading.refusals()).isEmpty();
        assertThat(reading.form())
                .isEqualTo(new Form(
                        "仓库",
                        new Sum(new BigDecimal("12.50")),
                        List.of(new Line("外套", 3, null), new Line("鞋", 2, Unit.BOX)),
                        List.of("李某")));
    }

    @Test
    void namesTheFieldOfTheLineThatCannotBeRead() {
        var fields = Map.of("goods[0].name", "外套", "goods[4].amount", "三");

        var reading = reader.read(Form.class, fields);

        assertThat(reading.form()).isNull();
        assertThat(reading.refusals()).containsExactly(new Refusal("goods[1].amount", "INVALID", List.of()));
        assertThat(reader.closedUp(fields)).containsEntry("goods[1].amount", "三");
    }

    @Test
    void writesOutWhatItReads() {
        var form = new Form("仓库", new Sum(BigDecimal.ONE), List.of(new Line("外套", 3, Unit.PIECE)), List.of());
        var fields = reader.fields(form);

        assertThat(fields).containsEntry("goods[0].unit", "PIECE").containsEntry("sum.fine", "1");
        assertThat(reader.options(Form.class)).containsEntry("goods.unit", List.of("PIECE", "BOX"));
        assertThat(reader.lines(Form.class, fields)).containsEntry("goods", 3).containsEntry("present", 3);
        assertThat(reader.lines(Form.class, Map.of("goods[0].name", "", "goods[1].name", "", "goods[2].name", "")))
                .containsEntry("goods", 4);
    }
}
