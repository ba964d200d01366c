package anjuan.awaited;

import anjuan.casefile.CaseNumber;
import anjuan.evidence.Presence;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A sampling (A25) with its seal; a parcel is sealed when it is unpacked.
 *
 * @param sampled who the samples were taken from, or the shop that sold them
 * @param media recording; of a purchase that of the trade, the unpacking and the sealing
 * @param sealedOn absent while a parcel is awaited
 */
record Sampling(
        CaseNumber caseNumber,
        String matter,
        SamplingWay way,
        String sampled,
        @Nullable String place,
        @Nullable Presence presence,
        @Nullable String witness,
        String method,
        @Nullable String media,
        String officers,
        String keeper,
        LocalDate takenOn,
        @Nullable String sealNo,
        @Nullable LocalDate sealedOn) {}
