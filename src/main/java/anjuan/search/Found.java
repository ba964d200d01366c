package anjuan.search;

import anjuan.casefile.CaseNumber;
import anjuan.casefile.RightKind;
import anjuan.casefile.Stage;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One case in a list of found cases. */
public record Found(
        CaseNumber number,
        @Nullable String filingNumber,
        Stage stage,
        String respondent,
        RightKind rightKind,
        @Nullable String rightNumber,
        @Nullable String rightName,
        String unitId,
        @Nullable String nextLimit,
        @Nullable LocalDate nextDueOn,
        @Nullable LocalDate nextWarnOn) {}
