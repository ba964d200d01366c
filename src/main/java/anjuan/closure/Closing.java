package anjuan.closure;

import anjuan.casefile.CaseNumber;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A proposal to close, with what the unit head and the head said; a new round each time it is returned. */
public record Closing(
        CaseNumber caseNumber,
        int round,
        ClosingGround ground,
        Execution execution,
        String goodsHandling,
        @Nullable String note,
        LocalDate proposedOn,
        @Nullable String unitHead,
        @Nullable String unitHeadOpinion,
        @Nullable Boolean approved,
        @Nullable String head,
        @Nullable String headOpinion,
        @Nullable LocalDate decidedOn) {

    /** How the decision was carried out, as form 53 asks. */
    public enum Execution {
        VOLUNTARY,
        ENFORCED,
        OTHER
    }
}
