package anjuan.investigation;

import anjuan.casefile.CaseFile;
import anjuan.task.Refusal;
import java.time.LocalDate;
import java.util.List;

/** What may hold up the report that ends an investigation: whoever owns it implements this in its own package. */
public interface ReportObstacle {

    /** What stands against a report of a day, empty when nothing does. */
    List<Refusal> obstacles(CaseFile file, LocalDate on);
}
