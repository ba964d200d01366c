package anjuan.serving;

import anjuan.casefile.Matter;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A service of a paper and its proof.
 *
 * @param paper number of the paper that was served; absent for notices served before it was kept
 * @param sentOn day on which the bureau did its part
 * @param servedOn day from which the party's time runs; never before it was sent
 */
public record Service(
        Matter matter,
        int no,
        Document document,
        @Nullable String paper,
        Way way,
        LocalDate sentOn,
        LocalDate servedOn,
        String receiver,
        String proof,
        Particulars particulars) {

    /** What kind of paper it is, which decides what begins with its service. */
    public enum Document {
        NOTICE,
        DECISION,
        /** 责令改正、责令退款通知书 */
        ORDER
    }
}
