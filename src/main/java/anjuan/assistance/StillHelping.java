package anjuan.assistance;

import anjuan.casefile.CaseFile;
import anjuan.closure.ClosingObstacle;
import anjuan.investigation.ReportObstacle;
import anjuan.task.Refusal;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Neither is the investigation reported nor does the case close while another bureau is still helping. */
@Component
class StillHelping implements ReportObstacle, ClosingObstacle {

    private final Helping helping;

    StillHelping(Helping helping) {
        this.helping = helping;
    }

    @Override
    public List<Refusal> obstacles(CaseFile file, LocalDate on) {
        return obstacles(file);
    }

    @Override
    public List<Refusal> obstacles(CaseFile file) {
        return helping.of(file.number()).stream()
                .filter(HelpRequest::isOpen)
                .map(one -> Refusal.of("HELP_STILL_OPEN", one.matter(), one.helper()))
                .toList();
    }
}
