package anjuan.evidence;

import anjuan.casefile.CaseNumber;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One item of evidence of a case.
 *
 * @param no of the item within its case, from 1, in the order of entering
 * @param cameFrom who or what it was got from; absent for items of files kept before the register
 * @param obtainedBy names of the officers who obtained it
 * @param exemplar absent for items of files kept before the register
 * @param copyNote for a copy: where the original is, and who confirmed that it agrees
 * @param media recording of its taking by photo, audio or video (A39)
 * @param actNo number of the investigative act that gave it, where one did
 * @param matter id of the matter that brought it, where one did
 */
public record EvidenceItem(
        CaseNumber caseNumber,
        int no,
        EvidenceKind kind,
        String name,
        String proves,
        @Nullable String cameFrom,
        Origin origin,
        LocalDate obtainedOn,
        String obtainedBy,
        @Nullable String place,
        @Nullable Exemplar exemplar,
        @Nullable String copyNote,
        @Nullable String media,
        @Nullable Integer actNo,
        @Nullable String matter,
        EvidenceStatus status,
        @Nullable String statusReason,
        @Nullable String judgedBy,
        @Nullable LocalDate judgedOn) {

    /** Whether facts may be founded on it: it was not set aside. */
    public boolean isUsable() {
        return status != EvidenceStatus.EXCLUDED;
    }

    /** The same item in another case, not judged there. */
    EvidenceItem enteredIn(CaseNumber other, int otherNo) {
        var from = "%s 第%d号".formatted(caseNumber, no) + (cameFrom == null ? "" : "，" + cameFrom);
        return new EvidenceItem(
                other,
                otherNo,
                kind,
                name,
                proves,
                from.length() > 300 ? from.substring(0, 300) : from,
                origin,
                obtainedOn,
                obtainedBy,
                place,
                exemplar,
                copyNote,
                media,
                null,
                null,
                EvidenceStatus.REGISTERED,
                null,
                null,
                null);
    }

    EvidenceItem judged(EvidenceStatus as, @Nullable String reason, String by, LocalDate on) {
        return new EvidenceItem(
                caseNumber,
                no,
                kind,
                name,
                proves,
                cameFrom,
                origin,
                obtainedOn,
                obtainedBy,
                place,
                exemplar,
                copyNote,
                media,
                actNo,
                matter,
                as,
                reason,
                by,
                on);
    }
}
