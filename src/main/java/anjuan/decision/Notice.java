package anjuan.decision;

import anjuan.casefile.Matter;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The notice of the proposed penalty (A60) and what the party said to it (A61, A62). */
public record Notice(
        Matter matter,
        int round,
        String number,
        Penalty penalty,
        LocalDate issuedOn,
        @Nullable LocalDate servedOn,
        @Nullable Statement statement,
        @Nullable String points,
        @Nullable Boolean adopted,
        @Nullable String answer,
        @Nullable LocalDate heardOn,
        @Nullable Hearing hearing) {

    /** What the party did with its right to state and defend. */
    public enum Statement {
        STATED,
        /** Said in writing that it makes no use of the right. */
        WAIVED,
        /** Let the five working days pass. */
        SILENT
    }

    /** What the party did with its right to a hearing (A64). */
    public enum Hearing {
        ASKED,
        /** Said in writing that it makes no use of the right. */
        WAIVED,
        /** Let the five working days pass. */
        NOT_ASKED
    }
}
