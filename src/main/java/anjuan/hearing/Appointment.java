package anjuan.hearing;

import anjuan.casefile.CaseNumber;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * The day, time and place for which a hearing is fixed, and when those concerned were told.
 *
 * @param secret why it is not public, absent where it is
 * @param noticeBy last day on which the notice may be served, included; absent where a suspended hearing goes on
 * @param announceBy last day on which a public hearing may be announced, included
 * @param noticeOn day on which the last of those concerned received the notice
 */
record Appointment(
        CaseNumber caseNumber,
        String matter,
        int round,
        int no,
        LocalDate heldOn,
        LocalTime heldAt,
        String place,
        boolean isPublic,
        @Nullable Secret secret,
        LocalDate fixedOn,
        @Nullable LocalDate noticeBy,
        @Nullable LocalDate announceBy,
        @Nullable LocalDate noticeOn,
        @Nullable String noticeProof,
        @Nullable LocalDate announcedOn,
        @Nullable String announcedAt) {

    /** What has to happen before the hearing can be held on its day. */
    NextStep next() {
        if (noticeBy == null) {
            return NextStep.HOLD;
        }
        if (noticeOn == null || noticeOn.isAfter(noticeBy)) {
            return NextStep.FIX_AGAIN;
        }
        if (announceBy == null) {
            return NextStep.HOLD;
        }
        if (announcedOn == null) {
            return NextStep.ANNOUNCE;
        }
        return announcedOn.isAfter(announceBy) ? NextStep.FIX_AGAIN : NextStep.HOLD;
    }
}
