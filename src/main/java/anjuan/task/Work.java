package anjuan.task;

import anjuan.casefile.CaseFile;
import anjuan.casefile.CaseNumber;
import anjuan.officer.Officer;
import java.time.LocalDate;

/**
 * One piece of work: who does it on which file, and the legal date of the act.
 *
 * @param file as it stands, held until the act is done
 */
public record Work(CaseFile file, Officer by, LocalDate occurredOn) {

    public CaseNumber caseNumber() {
        return file.number();
    }
}
