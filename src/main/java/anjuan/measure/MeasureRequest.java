package anjuan.measure;

import anjuan.casefile.CaseNumber;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request about a measure that lasts, and what the head decided.
 *
 * @param seq 1 for the first on the measure, 2 for the second, and so on
 * @param ground word for the statutory case, such as a ground of release
 * @param receiver the organ that goods are handed over to
 * @param way how goods are disposed of
 * @param consentBy the right holder who agreed to an early disposal or asked for it
 * @param granted absent while it is not decided
 * @param carriedOutOn day on which what was granted was carried out, so that it is not carried out twice
 */
public record MeasureRequest(
        CaseNumber caseNumber,
        String matter,
        int seq,
        RequestKind kind,
        @Nullable String ground,
        String reason,
        @Nullable String receiver,
        @Nullable String way,
        @Nullable String consentBy,
        @Nullable LocalDate consentOn,
        LocalDate requestedOn,
        @Nullable Boolean granted,
        @Nullable String decidedBy,
        @Nullable LocalDate decidedOn,
        @Nullable String opinion,
        @Nullable LocalDate carriedOutOn) {

    public boolean isOpen() {
        return granted == null;
    }

    /** Whether it is granted and waits to be carried out. */
    public boolean isToBeCarriedOut() {
        return Boolean.TRUE.equals(granted) && carriedOutOn == null;
    }

    /** What is asked: kind, ground and particulars; the rest is given when it is kept. */
    public record Wish(
            RequestKind kind,
            @Nullable String ground,
            String reason,
            @Nullable String receiver,
            @Nullable String way,
            @Nullable String consentBy,
            @Nullable LocalDate consentOn,
            List<Portion> portions) {

        public static Wish of(RequestKind kind, @Nullable String ground, String reason, List<Portion> portions) {
            return new Wish(kind, ground, reason, null, null, null, null, portions);
        }
    }
}
