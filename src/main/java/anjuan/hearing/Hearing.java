package anjuan.hearing;

import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A request for a hearing and what became of it.
 *
 * @param round 1 for the first request on a party's course, 2 for one after a second notice
 * @param lastDay last day on which it could be asked for, included
 * @param ground act and article that give the right, absent where there is none
 * @param refusedFor why no hearing is owed, absent where one is
 * @param answer what the party was told in writing when it was refused
 * @param endedOn day on which the hearing was carried through or ended
 * @param ending why it ended before it was carried through
 * @param closedOn day of the report, or of the withdrawal where there was nothing to report
 */
record Hearing(
        CaseNumber caseNumber,
        String matter,
        int round,
        RequestWay way,
        LocalDate requestedOn,
        String requestedBy,
        String noticeNumber,
        LocalDate servedOn,
        LocalDate lastDay,
        @Nullable String ground,
        @Nullable RefusedFor refusedFor,
        @Nullable String answer,
        @Nullable LocalDate answeredOn,
        @Nullable LocalDate endedOn,
        @Nullable EndingGround ending,
        @Nullable String endingReason,
        @Nullable LocalDate closedOn) {

    Matter of() {
        return new Matter(caseNumber, matter);
    }

    boolean isOwed() {
        return refusedFor == null;
    }

    /** Whether it was asked for with right and is not closed yet. */
    boolean isOpen() {
        return isOwed() && closedOn == null;
    }
}
