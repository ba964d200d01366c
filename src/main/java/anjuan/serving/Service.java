package anjuan.serving;

import anjuan.casefile.Matter;
import java.time.LocalDate;

/**
 * A service of a paper and its proof.
 *
 * @param sentOn day on which the bureau did its part
 * @param servedOn day from which the party's time runs
 */
public record Service(
        Matter matter,
        int no,
        Document document,
        Way way,
        LocalDate sentOn,
        LocalDate servedOn,
        String receiver,
        String proof) {

    public enum Document {
        NOTICE,
        DECISION
    }
}
