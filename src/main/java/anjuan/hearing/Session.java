package anjuan.hearing;

import anjuan.casefile.CaseNumber;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * One day of a hearing as form 40 records it, its phases in the order that the law gives them.
 *
 * @param appointmentNo the appointment on which it was held
 * @param officersCase facts, evidence and proposal, as the officers put them
 * @param unsignedBecause who did not sign the record and why, absent where all signed
 */
record Session(
        CaseNumber caseNumber,
        String matter,
        int round,
        int no,
        int appointmentNo,
        LocalDate heldOn,
        LocalTime until,
        SessionOutcome outcome,
        @Nullable SuspensionGround suspension,
        @Nullable EndingGround ending,
        @Nullable String reason,
        String attendees,
        @Nullable String officersCase,
        @Nullable String partyStatement,
        @Nullable String thirdPartyStatement,
        @Nullable String crossExamination,
        @Nullable String debate,
        @Nullable String lastWords,
        @Nullable String unsignedBecause) {

    /** Whether the hearing began at all on that day. */
    boolean wasOpened() {
        return officersCase != null;
    }
}
