package anjuan.ledger;

import anjuan.casefile.CaseNumber;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One link of the chain of a case. */
public record LedgerEntry(
        CaseNumber caseNumber,
        int seq,
        LocalDate occurredOn,
        Instant recordedAt,
        String actorId,
        String actorName,
        @Nullable String actingFor,
        String post,
        String act,
        @Nullable String object,
        String outcome,
        @Nullable String reason,
        @Nullable String legalBasis,
        @Nullable String diagram,
        String payloadDigest,
        String previousHash,
        String hash) {

    LedgerEntry withHash(String value) {
        return new LedgerEntry(
                caseNumber,
                seq,
                occurredOn,
                recordedAt,
                actorId,
                actorName,
                actingFor,
                post,
                act,
                object,
                outcome,
                reason,
                legalBasis,
                diagram,
                payloadDigest,
                previousHash,
                value);
    }
}
