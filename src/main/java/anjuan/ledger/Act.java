package anjuan.ledger;

import anjuan.casefile.CaseNumber;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One act on a case, as it goes into the ledger.
 *
 * @param occurredOn legal date of the act, given by who records it; the recording time is kept beside it
 * @param act id of the task, step or message in the diagram
 * @param object what the act was done to, such as a document number
 * @param outcome code of the result, shown through the message {@code outcome.<code>}
 * @param diagram process and version that the act was an act of
 * @param payload the particulars in canonical text; only its digest is kept
 */
public record Act(
        CaseNumber caseNumber,
        LocalDate occurredOn,
        Actor actor,
        String act,
        @Nullable String object,
        String outcome,
        @Nullable String reason,
        @Nullable String legalBasis,
        @Nullable String diagram,
        String payload) {

    public static final String DONE = "DONE";

    /** The same act with the process version in which it was carried out. */
    public Act in(String process) {
        return new Act(caseNumber, occurredOn, actor, act, object, outcome, reason, legalBasis, process, payload);
    }
}
