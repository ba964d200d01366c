package anjuan.decision;

import anjuan.casefile.CaseNumber;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A penalty of the same bureau against the same respondent: the same act is fined once only (A83).
 *
 * @legal 行政处罚法 第二十九条
 */
public record EarlierPenalty(
        CaseNumber caseNumber, @Nullable String number, BigDecimal fine, LocalDate decidedOn) {}
