package anjuan.liaison;

import anjuan.casefile.CaseFile;
import anjuan.casefile.Matter;
import anjuan.casefile.Matters;
import anjuan.casefile.OpenedMatter;
import anjuan.closure.ClosingObstacle;
import anjuan.task.Refusal;
import java.util.List;
import org.springframework.stereotype.Component;

/** A case is not closed while something is owed to police or procuratorate that was agreed on it; our rule. */
@Component
class CooperationWaits implements ClosingObstacle {

    private final Matters matters;

    CooperationWaits(Matters matters) {
        this.matters = matters;
    }

    @Override
    public List<Refusal> obstacles(CaseFile file) {
        return matters.of(file.number(), Matter.Kind.COOPERATION).stream()
                .filter(OpenedMatter::isOpen)
                .map(open -> Refusal.of(
                        "COOPERATION_OWED", open.label(), open.matter().id()))
                .toList();
    }
}
