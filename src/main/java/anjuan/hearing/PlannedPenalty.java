package anjuan.hearing;

import anjuan.casefile.Party;
import java.math.BigDecimal;

/**
 * What a party is told that it may have to bear, as far as the right to a hearing asks.
 *
 * @param fine in yuan
 * @param confiscated illegal gains and the value of goods together, in yuan
 * @param stopsBusiness whether it stops production or business, closes the business or bars from a trade
 * @param lowersGrade whether it lowers a grade or revokes a licence
 * @param isOtherwiseHeavy whether it is another of the heavier penalties
 */
public record PlannedPenalty(
        Party.Kind partyKind,
        BigDecimal fine,
        BigDecimal confiscated,
        boolean stopsBusiness,
        boolean lowersGrade,
        boolean isOtherwiseHeavy) {}
