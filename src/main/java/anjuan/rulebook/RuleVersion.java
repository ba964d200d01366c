package anjuan.rulebook;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One version of a rule of the bureau.
 *
 * @param name of the rule among those of its kind
 * @param number counted from 1
 * @param content as approved: YAML, of a template the Word file in Base64
 * @param validFrom first day that it governs; until the day before that of the next version
 * @param approvedBy id of the second person
 */
public record RuleVersion(
        long id,
        RuleKind kind,
        String name,
        int number,
        String content,
        LocalDate validFrom,
        String approvedBy,
        Instant approvedAt) {

    /** By which a draft remembers what it was begun from and what it became. */
    public String reference() {
        return "rule:" + id;
    }
}
