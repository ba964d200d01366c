package anjuan.jurisdiction;

import anjuan.casefile.CaseFile;
import anjuan.casefile.Matter;
import anjuan.casefile.Matters;
import anjuan.casefile.OpenedMatter;
import anjuan.closure.ClosingObstacle;
import anjuan.task.Refusal;
import java.util.List;
import org.springframework.stereotype.Component;

/** No case closes while it is not settled which bureau has it. */
@Component
class JurisdictionWaits implements ClosingObstacle {

    private final Matters matters;

    JurisdictionWaits(Matters matters) {
        this.matters = matters;
    }

    @Override
    public List<Refusal> obstacles(CaseFile file) {
        return matters.of(file.number(), Matter.Kind.JURISDICTION).stream()
                .filter(OpenedMatter::isOpen)
                .map(open -> Refusal.of("JURISDICTION_NOT_SETTLED", open.label()))
                .toList();
    }
}
