package anjuan.casefile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a file at a glance. Dates are legal dates of acts.
 *
 * @param bureauPath path of the handling bureau in the tree, for branch-wide rights
 * @param endedOn closing date; for a clue not filed or handed over, the date of that
 * @param lastActOn legal date of the latest act of the main line; no later act may be dated before it
 * @param nextDueOn the nearest running due date, un-rolled for duties, rolled for a party's right
 */
public record CaseFile(
        CaseNumber number,
        String bureauId,
        String bureauPath,
        String unitId,
        Stage stage,
        Source source,
        String respondent,
        RightKind rightKind,
        @Nullable String rightNumber,
        @Nullable String rightName,
        String summary,
        LocalDate receivedOn,
        @Nullable String filingNumber,
        @Nullable LocalDate filedOn,
        @Nullable LocalDate decidedOn,
        @Nullable LocalDate servedOn,
        @Nullable LocalDate endedOn,
        @Nullable LocalDate archivedOn,
        LocalDate lastActOn,
        @Nullable String nextLimit,
        @Nullable LocalDate nextDueOn,
        @Nullable LocalDate nextWarnOn,
        int version) {

    /** The same file at another stage. */
    CaseFile at(Stage other) {
        return new CaseFile(
                number,
                bureauId,
                bureauPath,
                unitId,
                other,
                source,
                respondent,
                rightKind,
                rightNumber,
                rightName,
                summary,
                receivedOn,
                filingNumber,
                filedOn,
                decidedOn,
                servedOn,
                endedOn,
                archivedOn,
                lastActOn,
                nextLimit,
                nextDueOn,
                nextWarnOn,
                version);
    }
}
