package anjuan.measure;

import anjuan.casefile.CaseNumber;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * So much of a line came from one fate to another on a day.
 *
 * @param toMatter the seizure that took it over
 */
public record Move(
        CaseNumber caseNumber,
        String matter,
        int seq,
        int line,
        Fate fromFate,
        Fate toFate,
        BigDecimal quantity,
        LocalDate movedOn,
        @Nullable String toMatter,
        @Nullable String note) {}
