package anjuan.escalation;

import anjuan.casefile.CaseNumber;
import java.time.LocalDate;

/**
 * A case as it stood when the question was sent.
 *
 * @param seq number of the last entry of the case's ledger that it includes
 * @param hash hash of that entry, by which the copy can be checked against the ledger
 * @param digest SHA-256 of the body
 * @param body the case as JSON, without whoever complained or reported
 */
public record FrozenCopy(
        String id, CaseNumber caseNumber, LocalDate madeOn, int seq, String hash, String digest, String body) {

    /** Whether the body is what was kept. */
    public boolean isSound() {
        return Freezing.digest(body).equals(digest);
    }
}
