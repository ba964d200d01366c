package anjuan.task;

import anjuan.casefile.CaseFile;
import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import anjuan.officer.Officer;
import java.time.LocalDate;

/**
 * One piece of work: who does it on which file, and the legal date of the act.
 *
 * @param file as it stands, held until the act is done
 * @param matter what it is done on: the case itself, or one thing on it
 */
public record Work(CaseFile file, Matter matter, Officer by, LocalDate occurredOn) {

    public CaseNumber caseNumber() {
        return file.number();
    }
}
