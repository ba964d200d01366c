package anjuan.measure;

import anjuan.casefile.CaseNumber;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** How a measure was taken on the spot. */
public record Taken(
        CaseNumber caseNumber,
        String matter,
        LocalDate takenOn,
        LocalTime takenAt,
        String place,
        HolderKind holderKind,
        @Nullable String holder,
        @Nullable String holderAddress,
        Custody custody,
        @Nullable String custodian,
        String officers,
        boolean partyPresent,
        @Nullable String attendant,
        @Nullable String witness,
        @Nullable String sceneRecord,
        @Nullable String partyOpinion) {}
