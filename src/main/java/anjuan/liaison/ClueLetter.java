package anjuan.liaison;

import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A letter with a clue of another crime, from the officer who found it to the receipt.
 *
 * @param content the clue itself; for the officers of the case and the chief only
 * @param signed absent while the chief has not decided
 * @param receipt paper by which the receiver confirmed it
 */
public record ClueLetter(
        CaseNumber caseNumber,
        String matterId,
        ClueKind kind,
        ClueReceiver receiverKind,
        String receiver,
        String content,
        String foundBy,
        LocalDate foundOn,
        @Nullable Boolean signed,
        @Nullable String opinion,
        @Nullable String signedBy,
        @Nullable LocalDate signedOn,
        @Nullable String number,
        @Nullable LocalDate receivedOn,
        @Nullable String receipt) {

    public Matter matter() {
        return new Matter(caseNumber, matterId);
    }

    public boolean isSigned() {
        return Boolean.TRUE.equals(signed);
    }
}
