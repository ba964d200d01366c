package anjuan.evidence;

import anjuan.casefile.CaseNumber;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One link of the chain of custody of an item; links are added, never changed.
 *
 * @param seq from 1: the first holder is who obtained the item
 * @param holder person or body that has it from now on
 * @param handedBy who gave it over
 */
public record Handover(
        CaseNumber caseNumber,
        int itemNo,
        int seq,
        String holder,
        @Nullable String place,
        String handedBy,
        LocalDate handedOn,
        String reason,
        String recordedBy) {}
