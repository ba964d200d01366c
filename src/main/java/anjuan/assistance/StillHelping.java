package anjuan.assistance;

import anjuan.casefile.CaseFile;
import anjuan.closure.ClosingObstacle;
import anjuan.investigation.InvestigationObstacle;
import anjuan.task.Refusal;
import java.util.List;
import org.springframework.stereotype.Component;

/** Neither the investigation nor the case ends while another bureau is still helping. */
@Component
class StillHelping implements InvestigationObstacle, ClosingObstacle {

    private final Helping helping;

    StillHelping(Helping helping) {
        this.helping = helping;
    }

    @Override
    public List<Refusal> obstacles(CaseFile file) {
        return helping.of(file.number()).stream()
                .filter(HelpRequest::isOpen)
                .map(one -> Refusal.of("HELP_STILL_OPEN", one.matter(), one.helper()))
                .toList();
    }
}
