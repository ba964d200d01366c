package anjuan.library;

import anjuan.casefile.CaseNumber;
import java.time.LocalDate;

/**
 * That a case relies on an answer.
 *
 * @param wasSuperseded whether another answer had taken its place before, which whoever cited it knew
 */
public record Citation(
        CaseNumber caseNumber,
        String answerId,
        String reliedOnFor,
        boolean wasSuperseded,
        LocalDate citedOn,
        String citedBy) {}
