package anjuan.serving;

import anjuan.casefile.Matter;
import anjuan.serving.Service.Document;
import java.time.LocalDate;

/**
 * A service that did not reach the party.
 *
 * @param paper number of the paper
 * @param place address or system where it was tried
 */
public record Attempt(
        Matter matter,
        int no,
        Document document,
        String paper,
        Way way,
        String place,
        String failure,
        LocalDate triedOn) {}
