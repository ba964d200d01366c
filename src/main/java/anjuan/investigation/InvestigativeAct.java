package anjuan.investigation;

import anjuan.casefile.CaseNumber;
import anjuan.evidence.Presence;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An inspection, questioning or taking of evidence; what it gave stands in the register of evidence under its number.
 *
 * @param person who was met, or questioned
 * @param firstContact absent for acts of files kept before it was asked
 * @param media recording of the act by photo, audio or video (A39)
 */
public record InvestigativeAct(
        CaseNumber caseNumber,
        int no,
        ActKind kind,
        LocalDate heldOn,
        @Nullable String place,
        @Nullable String person,
        String officers,
        String content,
        @Nullable FirstContact firstContact,
        @Nullable Presence presence,
        @Nullable String media) {}
