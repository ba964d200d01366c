package anjuan.legal;

import anjuan.casefile.CaseNumber;
import anjuan.casefile.RightKind;
import anjuan.decision.DecisionKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A decided case that is like another, with its latest decision.
 *
 * @param isSameRight whether it is about the same right, by its number
 * @param isSameBreach whether a breach or the law broken is the same
 */
public record SimilarCase(
        CaseNumber caseNumber,
        String respondent,
        RightKind rightKind,
        @Nullable String rightNumber,
        @Nullable String rightName,
        LocalDate decidedOn,
        DecisionKind kind,
        BigDecimal fine,
        BigDecimal gain,
        boolean isSameRight,
        boolean isSameBreach) {}
