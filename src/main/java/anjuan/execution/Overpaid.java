package anjuan.execution;

import anjuan.casefile.Matter;
import java.math.BigDecimal;

/** What a party has paid too much, in yuan. */
public record Overpaid(Matter party, String label, Owed owed) {

    public BigDecimal fine() {
        return over(owed.fine());
    }

    public BigDecimal latePenalty() {
        return over(owed.latePenalty());
    }

    public BigDecimal gain() {
        return over(owed.gain());
    }

    private static BigDecimal over(BigDecimal sum) {
        return sum.min(BigDecimal.ZERO).negate();
    }
}
