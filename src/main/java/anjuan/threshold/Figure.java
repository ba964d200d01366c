package anjuan.threshold;

import anjuan.threshold.Goods.Price;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A sum of a party's acts in one measure, with what it is made of. */
public record Figure(Measure measure, BigDecimal value, List<Part> parts) {

    /**
     * One thing that was added, or taken off where it is negative.
     *
     * @param conduct number of the act
     * @param name of the goods; absent for an amount
     * @param price by which goods were valued; absent where pieces are counted
     * @param kind of the amount; absent for goods
     * @param article by which goods were valued
     * @param evidence numbers of the items that it rests on; empty where none was named
     */
    public record Part(
            int conduct,
            @Nullable String name,
            @Nullable Price price,
            Amount.@Nullable Kind kind,
            BigDecimal value,
            @Nullable String article,
            boolean isVerified,
            List<String> evidence) {}

    static Figure of(Measure measure, List<Part> parts) {
        var sum = parts.stream().map(Part::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Figure(measure, sum.max(BigDecimal.ZERO), parts);
    }

    /** Whether every part names evidence. */
    public boolean isSupported() {
        return parts.stream().noneMatch(part -> part.evidence().isEmpty());
    }
}
