package anjuan.threshold;

import anjuan.engine.DecisionTables;
import anjuan.threshold.Threshold.Condition;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * Asks {@code bpmn/crime-threshold.dmn} from which amounts an act is a crime, {@code bpmn/crime-gap.dmn} why no amount is
 * known of a day, and {@code bpmn/goods-value.dmn} by which price goods are valued.
 *
 * @legal 法释〔2025〕5号 第三条、第五条、第六条、第十条、第十三条、第十七条、第二十八条；法释〔2004〕19号；法释〔2007〕6号；法释〔2020〕10号；法发〔2011〕3号
 */
@Component
class ThresholdTable {

    static final String THRESHOLDS = "crime-threshold";
    static final String GAPS = "crime-gap";
    static final String VALUES = "goods-value";

    private final DecisionTables tables;

    ThresholdTable(DecisionTables tables) {
        this.tables = tables;
    }

    /**
     * The thresholds in force for an act that ended on a day, in the order of the table; none where the table has no rules
     * of that day.
     */
    List<Threshold> of(Offence offence, LocalDate day, boolean isOfSeveral, boolean isRepeat) {
        var inputs = Map.<String, Object>of(
                "offence", offence.name(), "actDay", number(day), "isOfSeveral", isOfSeveral, "isRepeat", isRepeat);
        return tables.askAll(THRESHOLDS, inputs).stream()
                .map(ThresholdTable::threshold)
                .toList();
    }

    /** Whether the law of a day did not make an act a crime that ended on it. */
    boolean isNoCrime(Offence offence, LocalDate day) {
        return of(offence, day, false, false).isEmpty() && gap(offence, day).isNoCrime();
    }

    /** Why the table has no amount for an act that ended on a day; asked only where it has none. */
    Gap gap(Offence offence, LocalDate day) {
        var answer = tables.ask(GAPS, Map.of("offence", offence.name(), "actDay", number(day)));
        return new Gap(
                Gap.Kind.valueOf(String.valueOf(answer.get("kind"))),
                String.valueOf(answer.get("article")),
                Boolean.TRUE.equals(answer.get("isVerified")));
    }

    /** What goods are worth, each by the first of its prices that the law asks for and that is known; they have one. */
    List<Value> values(List<Goods> goods, LocalDate day) {
        var answers = new HashMap<Map<String, Object>, Map<String, Object>>();
        return goods.stream()
                .filter(Goods::hasPrice)
                .map(line ->
                        value(line, answers.computeIfAbsent(pricesOf(line, day), known -> tables.ask(VALUES, known))))
                .toList();
    }

    private static Map<String, Object> pricesOf(Goods goods, LocalDate day) {
        return Map.of(
                "actDay", number(day),
                "isSold", goods.state().isSold(),
                "hasActual", goods.actual() != null,
                "hasAverage", goods.average() != null,
                "hasLabel", goods.label() != null,
                "hasMarket", goods.market() != null);
    }

    private static Value value(Goods goods, Map<String, Object> answer) {
        var price = Goods.Price.valueOf(String.valueOf(answer.get("price")));
        var piece = Objects.requireNonNull(goods.price(price));
        var quantity = Objects.requireNonNull(goods.quantity());
        return new Value(
                goods,
                price,
                piece.multiply(quantity).setScale(2, RoundingMode.DOWN),
                String.valueOf(answer.get("article")),
                Boolean.TRUE.equals(answer.get("isVerified")));
    }

    private static Threshold threshold(Map<String, Object> row) {
        return new Threshold(
                String.valueOf(row.get("rule")),
                Measure.valueOf(String.valueOf(row.get("measure"))),
                Condition.valueOf(String.valueOf(row.get("condition"))),
                new BigDecimal(String.valueOf(row.get("amount"))),
                new BigDecimal(String.valueOf(row.get("gravest"))),
                Boolean.TRUE.equals(row.get("countsByHalf")),
                String.valueOf(row.get("law")),
                String.valueOf(row.get("article")),
                String.valueOf(row.get("source")),
                Boolean.TRUE.equals(row.get("isVerified")));
    }

    /** A day as the tables compare it: 20250426. */
    private static int number(LocalDate day) {
        return day.getYear() * 10_000 + day.getMonthValue() * 100 + day.getDayOfMonth();
    }
}
